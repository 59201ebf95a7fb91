package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Authority.Verdict;
import dev.mooring.lab.mesh.Pod;
import java.time.Instant;

/// Who opens a connection through a sidecar.
///
/// @param ip the address that the other side sees
/// @param namespace where bare Service names belong; empty for machines, which use full names
/// @param identity what the mesh thinks of its certificate
record Client(String name, String ip, String namespace, Verdict identity) {

  /// A pod's certificate is kept fresh by the cluster for as long as the pod lives. A pod without a
  /// sidecar has none.
  static Client of(Pod pod) {
    Verdict identity =
        pod.hasSidecar()
            ? new Verdict.Identity(pod.namespace(), pod.account(), Instant.MAX)
            : new Verdict.Invalid("the pod " + pod.name() + " has no sidecar");
    return new Client(pod.name(), pod.ip(), pod.namespace(), identity);
  }

  boolean isKnown() {
    return identity instanceof Verdict.Identity;
  }
}
