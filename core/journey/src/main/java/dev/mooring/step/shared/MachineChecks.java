package dev.mooring.step.shared;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.CloudClusters;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The questions of [MachineStep].
final class MachineChecks {
  private MachineChecks() {}

  /// A selected machine must exist, run, and stand in the cluster's network; one to be created may
  /// exist already.
  static Finding instance(WorldView world, JoinSpec spec) {
    var found = world.cloud().instance(spec.machineRef());
    if (found.isEmpty()) {
      return spec.machine() instanceof NewInstance wanted
          ? Finding.passed(wanted.type())
          : Finding.failed(
              Hint.MACHINE_MISSING, spec.machineRef().name(), spec.machineRef().zone());
    }
    var network = CloudClusters.find(world, spec.cluster()).network();
    if (!found.get().network().equals(network)) {
      return Finding.failed(
          Hint.MACHINE_IN_ANOTHER_NETWORK,
          spec.machineRef().name(),
          found.get().network(),
          network);
    }
    var stopped = Set.of("STOPPED", "TERMINATED", "SUSPENDED");
    return stopped.contains(found.get().status())
        ? Finding.failed(Hint.MACHINE_NOT_RUNNING, spec.machineRef().name(), found.get().status())
        : Finding.passed(found.get().machineType() + ", " + found.get().internalIp());
  }

  /// A cloud's agent needs a moment to publish the host keys and to let the journey's key in.
  static Finding ssh(WorldView world, JoinSpec spec) {
    var name = spec.machineRef().name();
    return asked(
        world, spec, "id -un", outcome -> Finding.passed(outcome.out().strip() + "@" + name));
  }

  /// Whether what the next steps do as root can be done at all.
  static Finding root(WorldView world, JoinSpec spec) {
    return asked(
        world,
        spec,
        "sudo id -u",
        outcome ->
            outcome.out().strip().equals("0")
                ? Finding.passed("sudo")
                : Finding.failed(Hint.SUDO_REFUSED, outcome.err().strip()));
  }

  private static Finding asked(
      WorldView world, JoinSpec spec, String line, Function<Outcome, Finding> answer) {
    try {
      return world
          .machine(spec.machineRef())
          .map(machine -> answer.apply(machine.ask(line)))
          .orElseGet(() -> notYet(spec.machineRef().name(), world.silence(spec.machineRef())));
    } catch (WorldException.Denied refused) {
      var finding = Finding.of(refused);
      return finding.hint() == Hint.SUDO_REFUSED
          ? finding
          : Finding.waiting(finding.hint(), refused.phrase());
    }
  }

  private static Finding notYet(String name, Optional<WorldException> reason) {
    return reason
        .filter(known -> known.trouble().isPresent())
        .map(known -> Finding.waiting(Finding.of(known).hint(), known.phrase()))
        .orElseGet(
            () ->
                Finding.waiting(
                    Hint.SSH_NOT_READY,
                    name,
                    reason.<Object>map(WorldException::phrase).orElse("")));
  }
}
