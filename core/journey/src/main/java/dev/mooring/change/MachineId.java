package dev.mooring.change;

import dev.mooring.port.Outcome;
import dev.mooring.port.WorldView;

/// The id that systemd gave the machine at its first boot: by it the journal knows the machine
/// again when our folder on it is gone.
public final class MachineId {
  private MachineId() {}

  /// Empty where there is no machine, or none that tells.
  public static String of(OnMachine change, WorldView world) {
    return change
        .look(world)
        .map(there -> there.ask("cat /etc/machine-id"))
        .filter(Outcome::isOk)
        .map(outcome -> outcome.out().strip())
        .orElse("");
  }

  /// Whether the machine is the one that we worked on: it has our folder, or that id.
  public static boolean isOurs(OnMachine change, WorldView world, String id) {
    return change.isMarked(world) || (!id.isEmpty() && id.equals(of(change, world)));
  }
}
