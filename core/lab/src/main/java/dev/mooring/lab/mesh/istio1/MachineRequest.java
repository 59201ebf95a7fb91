package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Authority.Verdict;
import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork.Reply;

/// A request that a user of a machine sends: through the machine's sidecar if the rules say so,
/// else straight into the network.
final class MachineRequest {
  private final Parts parts;
  private final Trail trail;
  private final MachineState from;
  private final String user;

  MachineRequest(Parts parts, Trail trail, MachineState from, String user) {
    this.parts = parts;
    this.trail = trail;
    this.from = from;
    this.user = user;
  }

  Reply exchange(String ip, int port, String host, String path) {
    if (from.capture().filter(one -> one.takes(user, ip)).isEmpty()) {
      trail.good(TraceStage.CAPTURE, ip + " is not captured for " + user);
      return direct(ip, port, path);
    }
    trail.good(TraceStage.CAPTURE, ip + " is captured");
    if (!from.isActive("istio") || from.workload().isEmpty()) {
      trail.bad(TraceStage.PROXY, "rules are there, but no configured proxy listens behind them");
      return new Reply.Refused();
    }
    trail.good(TraceStage.PROXY, "the proxy has its configuration");
    var client = Peer.of(from, parts.authority(), namespace());
    var envoy = new Envoy(parts, trail);
    return envoy
        .service(client, host, port)
        .map(service -> envoy.exchange(client, service, port, path))
        .orElseGet(() -> passThrough(envoy, ip, port, path));
  }

  /// Short names belong where the machine's identity belongs.
  private String namespace() {
    return Peer.identity(from, parts.authority()) instanceof Verdict.Identity(var namespace, _, _)
        ? namespace
        : "";
  }

  /// What the mesh does not know goes on to the address that it was sent to.
  private Reply passThrough(Envoy envoy, String ip, int port, String path) {
    trail.good(TraceStage.SERVICE, "the mesh does not know it: on to " + ip);
    return direct(ip, port, path) instanceof Reply.Answered answer
        ? answer
        : envoy.say(
            503,
            "upstream connect error or disconnect/reset before headers. reset reason: connection"
                + " timeout");
  }

  private Reply direct(String ip, int port, String path) {
    if (ip.equals(from.internalIp())) {
      return trail.nothingHears(from, port);
    }
    var pod = parts.directory().cluster().podAt(ip);
    if (pod.isPresent() && parts.network().leadsToPods()) {
      trail.good(TraceStage.NETWORK, ip + " is the pod " + pod.get().name());
      return new PodArrival(parts, trail).plain(pod.get(), port, path);
    }
    return parts
        .balancers()
        .at(ip, port, "TCP")
        .map(service -> balanced(service, port, path))
        .orElseGet(() -> trail.nowhere(ip));
  }

  private Reply balanced(MeshService service, int port, String path) {
    trail.good(TraceStage.NETWORK, "load balancer of " + service);
    if (!service.hasPort(port) || !service.admits(from.address())) {
      trail.bad(TraceStage.SERVICE, service + " takes no packets for port " + port);
      return new Reply.TimedOut();
    }
    return parts.directory().backends(service, port).stream()
        .filter(Backend.OfPod.class::isInstance)
        .map(Backend.OfPod.class::cast)
        .findFirst()
        .map(to -> new PodArrival(parts, trail).plain(to.pod(), to.port(), path))
        .orElseGet(Reply.Refused::new);
  }
}
