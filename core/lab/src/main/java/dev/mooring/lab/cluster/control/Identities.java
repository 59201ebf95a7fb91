package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.IstioRelease;
import java.time.InstantSource;
import java.util.Set;

/// Chooses what hands out the mesh's identities: secrets for accounts in Istio 0.2, the root
/// certificate for namespaces today.
record Identities(
    Writer writer, LabAuthority authority, Pace pace, Set<Fault> faults, InstantSource clock) {

  /// @param everySecond what it does without an event
  record Provider(Controller controller, Runnable everySecond) {}

  Provider of(IstioRelease mesh) {
    return switch (mesh) {
      case ISTIO_0_2 -> {
        var secrets = new AccountSecretController(writer, authority, pace, faults, clock);
        yield new Provider(secrets, secrets::renew);
      }
      case ISTIO_1 ->
          new Provider(new RootCertController(writer, authority, pace, faults), () -> {});
    };
  }
}
