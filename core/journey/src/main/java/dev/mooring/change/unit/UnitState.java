package dev.mooring.change.unit;

import dev.mooring.change.MachineId;
import dev.mooring.change.OnMachine;
import dev.mooring.port.WorldView;
import java.util.List;

/// How a unit was before we started it, and on which machine: what undoing brings back.
///
/// @param active `active`, `inactive`, `failed` …, as systemctl says
/// @param enabled `enabled`, `disabled`, `masked` …; empty where there was no such unit
/// @param machineId the machine's own id; one that was made anew under the same name has another
public record UnitState(String active, String enabled, String machineId) {

  static UnitState of(OnMachine change, WorldView world, String unit) {
    var said =
        change
            .look(world)
            .map(
                there ->
                    there.ask(
                        "echo \"a $(systemctl is-active %1$s)\"; echo \"e $(systemctl is-enabled %1$s 2>/dev/null)\""
                            .formatted(unit)))
            .map(outcome -> outcome.out().lines().toList())
            .orElse(List.of());
    return new UnitState(word(said, "a "), word(said, "e "), MachineId.of(change, world));
  }

  private static String word(List<String> lines, String prefix) {
    return lines.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip())
        .findFirst()
        .orElse("");
  }

  boolean isActive() {
    return List.of("active", "activating", "reloading").contains(active);
  }

  boolean isEnabled() {
    return enabled.startsWith("enabled");
  }

  boolean isMasked() {
    return enabled.startsWith("masked");
  }
}
