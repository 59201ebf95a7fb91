package dev.mooring.step.istio1;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Joining;
import dev.mooring.facts.WorkloadCertificate;
import dev.mooring.mesh.Manifest;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.Optional;
import java.util.Set;

/// The questions before anything is written: whether the machine can be joined, and is not somebody
/// else's already.
record MachineBefore(Joining joining) {
  /// Istio is built for these two.
  private static final Set<String> PROCESSORS = Set.of("x86_64", "aarch64");

  /// Where there is no machine yet there is nothing wrong with it.
  Finding processor(WorldView world) {
    return world
        .machine(joining.machine())
        .map(there -> there.ask("uname -m").out().strip())
        .map(
            said ->
                PROCESSORS.contains(said)
                    ? Finding.passed(said)
                    : Finding.failed(
                        Hint.PROCESSOR_WITHOUT_PACKAGE, joining.machine().name(), said))
        .orElse(Finding.passed("–"));
  }

  /// An agent that has a certificate in date proves itself with that one, and not with our token:
  /// one of another mesh, or for somebody else, keeps the machine out.
  Finding mesh(WorldView world) {
    return WorkloadCertificate.find(world, joining.machine())
        .filter(found -> found.isInDate(world.now()))
        .filter(found -> !isOurs(world, found))
        .<Finding>map(
            found ->
                Finding.failed(
                    Hint.MACHINE_IN_ANOTHER_MESH,
                    joining.machine().name(),
                    found.identity(),
                    found.notAfter().toString()))
        .orElse(Finding.passed("–"));
  }

  private boolean isOurs(WorldView world, WorkloadCertificate found) {
    return found.identity().equals(joining.identity(world))
        && root(world).filter(root -> found.comesFrom(root, world.now())).isPresent();
  }

  private Optional<String> root(WorldView world) {
    try {
      return Optional.of(joining.root(world));
    } catch (WorldException.NotFound _) {
      return Optional.empty();
    }
  }

  /// A group of that name which somebody else made stands for other machines.
  Finding group(WorldView world) {
    var ref = joining.wantedGroup().ref();
    return world
        .cluster()
        .find(ref)
        .filter(found -> !found.label(Manifest.MANAGED_BY).equals(Manifest.MOORING))
        .<Finding>map(
            found ->
                Finding.failed(
                    Hint.GROUP_OF_ANOTHER_MACHINE,
                    ref.namespace() + "/" + ref.name(),
                    found.json().at("/metadata/managedFields/0/manager").asString("–")))
        .orElse(Finding.passed(ref.name()));
  }

  Finding hasRoot(WorldView world) {
    return root(world)
        .<Finding>map(_ -> Finding.passed("istio-ca-root-cert"))
        .orElse(
            Finding.waiting(Hint.ROOT_CERTIFICATE_NOT_IN_NAMESPACE, joining.group().namespace()));
  }
}
