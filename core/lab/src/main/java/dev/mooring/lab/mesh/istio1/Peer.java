package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Authority;
import dev.mooring.lab.mesh.Authority.Verdict;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.world.MachineState;
import java.time.Instant;

/// Who opens a connection through a proxy.
///
/// @param ip the address that the other side sees
/// @param namespace where short names belong
/// @param identity what the mesh thinks of its certificate
/// @param network what its proxy says to be in
/// @param isOutside whether it is a machine, and no pod
record Peer(
    String name, String ip, String namespace, Verdict identity, String network, boolean isOutside) {

  /// The certificates of pods are kept fresh by the cluster for as long as they live.
  static Peer of(Pod pod, Networks networks) {
    var identity = new Verdict.Identity(pod.namespace(), pod.account(), Instant.MAX);
    return new Peer(
        pod.name(), pod.ip(), pod.namespace(), identity, networks.names().ofProxy(pod), false);
  }

  static Peer of(MachineState machine, Authority authority, String namespace) {
    return new Peer(
        machine.name(),
        machine.address(),
        namespace,
        identity(machine, authority),
        machine.network(),
        true);
  }

  /// What the mesh thinks of the keys that a machine's proxy uses.
  static Verdict identity(MachineState machine, Authority authority) {
    return machine
        .workload()
        .map(keys -> authority.verify(keys.certChainPem(), keys.keyPem(), keys.rootPem()))
        .orElseGet(() -> new Verdict.Invalid("the proxy of " + machine.name() + " has no keys"));
  }
}
