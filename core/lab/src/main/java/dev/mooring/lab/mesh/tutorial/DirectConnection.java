package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork.Reply;

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
      return trail.nothingHears(from, port);
    }
    var pod = parts.cluster().podAt(ip);
    if (pod.isPresent()) {
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
    if (!service.hasPort(port)) {
      trail.bad(TraceStage.SERVICE, service + " has no port " + port);
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
}
