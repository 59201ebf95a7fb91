package dev.mooring.lab.mesh;

import dev.mooring.lab.MachineState;
import dev.mooring.lab.MeshNetwork.Reply;
import dev.mooring.lab.mesh.Trace.Stage;

/// A connection from a machine that no proxy takes: the network itself decides.
final class DirectConnection {
  private final MeshParts parts;
  private final Trail trail;

  DirectConnection(MeshParts parts, Trail trail) {
    this.parts = parts;
    this.trail = trail;
  }

  Reply exchange(MachineState from, String ip, int port, String path) {
    if (ip.equals(from.internalIp()) || ip.startsWith("127.")) {
      trail.bad(Stage.NETWORK, "nothing on " + from.name() + " hears port " + port);
      return new Reply.Refused();
    }
    var pod = parts.cluster().podAt(ip);
    if (pod.isPresent()) {
      trail.good(Stage.NETWORK, ip + " is the pod " + pod.get().name());
      return new PodArrival(parts, trail).plain(pod.get(), port, path);
    }
    return parts
        .balancers()
        .at(ip, port, "TCP")
        .map(service -> balanced(service, port, path))
        .orElseGet(() -> nowhere(ip));
  }

  private Reply balanced(MeshService service, int port, String path) {
    trail.good(Stage.NETWORK, "load balancer of " + service);
    if (!service.hasPort(port)) {
      trail.bad(Stage.SERVICE, service + " has no port " + port);
      return new Reply.TimedOut();
    }
    return parts
        .router()
        .chooseAny(service, port, trail)
        .map(
            upstream ->
                switch (upstream) {
                  case Upstream.InPod(var pod) ->
                      new PodArrival(parts, trail).plain(pod, service.targetPort(port, pod), path);
                  case Upstream.AtAddress _ -> new Reply.TimedOut();
                })
        .orElseGet(Reply.Refused::new);
  }

  /// ClusterIPs exist only in the nodes' own packet filters: outside, nobody answers.
  private Reply nowhere(String ip) {
    trail.bad(Stage.NETWORK, "no way from a machine to " + ip);
    return new Reply.TimedOut();
  }
}
