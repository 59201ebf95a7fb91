package dev.mooring.app.command;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.Practice;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// What a new practice world is to be like.
final class PracticeOptions {
  @Option(
      names = "--delays",
      paramLabel = "KIND",
      converter = Words.Delays.class,
      completionCandidates = Words.Delays.class,
      description = "For a new lab: none, or realistic. Default: none.")
  private Optional<Delays> delays = Optional.empty();

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      arity = "1..*",
      converter = Words.Faults.class,
      completionCandidates = Words.Faults.class,
      description = "For a new lab: what is wrong in it. Any of ${COMPLETION-CANDIDATES}.")
  private Set<Fault> faults = EnumSet.noneOf(Fault.class);

  @Option(
      names = "--machines",
      paramLabel = "N",
      description = "For a new lab: how many machines stand there already. Default: 0.")
  private Optional<Integer> machines = Optional.empty();

  @Option(
      names = "--cloud",
      paramLabel = "KIND",
      converter = Words.Clouds.class,
      completionCandidates = Words.Clouds.class,
      description = {
        "For a new lab: google, or none for a cluster and a machine of one's own.",
        "Default: google."
      })
  private Optional<Cloud> cloud = Optional.empty();

  @Option(
      names = "--machine-os",
      paramLabel = "NAME",
      converter = Words.Systems.class,
      completionCandidates = Words.Systems.class,
      description = {
        "For a new lab: what its machines run. One of ${COMPLETION-CANDIDATES}.",
        "Default: debian-12."
      })
  private Optional<MachineOs> os = Optional.empty();

  /// What the cluster and the machines stand on.
  enum Cloud {
    GOOGLE,
    NONE
  }

  /// How long things take.
  enum Delays {
    NONE,
    REALISTIC
  }

  boolean isAnyGiven() {
    return delays.isPresent()
        || !faults.isEmpty()
        || machines.isPresent()
        || cloud.isPresent()
        || os.isPresent();
  }

  /// What a person may look at besides the cluster.
  String looks() {
    return cloud.filter(Cloud.NONE::equals).isPresent()
        ? "ssh istio-vm"
        : "gcloud compute instances list, ssh istio-vm (once it is there)";
  }

  /// @param home is asked for once everything else is known to be right
  /// @param mesh which Istio stands there
  /// @throws Complaint when the number of machines cannot be meant
  Practice.Options at(Supplier<Path> home, MeshKind mesh) {
    var number = machines.orElse(0);
    if (number < 0 || number > 50) {
      throw Complaint.wrongUse(
          "A lab with " + number + " machines cannot be.",
          "Each is an SSH server of its own.",
          "Give --machines a number from 0 to 50.");
    }
    return new Practice.Options(
        home.get(),
        delays.filter(Delays.REALISTIC::equals).isPresent(),
        Set.copyOf(faults),
        number,
        cloud.filter(Cloud.NONE::equals).isEmpty(),
        os.orElse(MachineOs.DEBIAN_12),
        mesh);
  }
}
