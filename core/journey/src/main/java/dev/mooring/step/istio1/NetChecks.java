package dev.mooring.step.istio1;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.time.Duration;

/// Whether the machine is still reached, and still reaches what keeps it alive, now that its
/// traffic is captured.
///
/// @param patience after which the machine takes the capture back
record NetChecks(MachineRef machine, Duration patience) {
  /// Compute Engine's metadata server: name server, logins, the guest agent.
  static final String METADATA = "169.254.169.254";

  private static final String ASK =
      "curl -s -f -m 5 -o /dev/null -H 'Metadata-Flavor: Google' http://"
          + METADATA
          + "/computeMetadata/v1/instance/hostname";

  Finding isReached(WorldView world) {
    try {
      return ask(world);
    } catch (WorldException.Unreachable | WorldException.Broken _) {
      // Until the machine frees itself there is nothing to do but to try again.
      return Finding.waiting(Hint.MACHINE_CUT_OFF, machine.name(), "SSH", seconds());
    }
  }

  private Finding ask(WorldView world) {
    var there = world.machine(machine);
    if (there.isEmpty() || !world.letsIn(machine)) {
      return Finding.waiting(Hint.MACHINE_CUT_OFF, machine.name(), "SSH", seconds());
    }
    if (!there.get().ask("systemctl is-active --quiet istio").isOk()) {
      return Finding.failed(Hint.CAPTURE_TAKEN_BACK, machine.name());
    }
    return machine.host().isPresent() || there.get().ask(ASK).isOk()
        ? Finding.passed(machine.name())
        : Finding.waiting(Hint.MACHINE_CUT_OFF, machine.name(), METADATA, seconds());
  }

  private String seconds() {
    return String.valueOf(patience.toSeconds());
  }
}
