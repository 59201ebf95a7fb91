package dev.mooring.run;

import dev.mooring.change.Place;
import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.Optional;

/// Whether a place answers at all.
record Silences(WorldView world) {

  /// Why a machine can't be logged in to; empty where it can.
  Optional<WorldException> of(MachineRef machine) {
    try {
      return world.machine(machine).isPresent()
          ? Optional.empty()
          : Optional.of(
              world
                  .silence(machine)
                  .orElseGet(
                      () ->
                          new WorldException.Unreachable(
                              Phrase.of("refusal.machine.silent", machine), null)));
    } catch (WorldException refusal) {
      return Optional.of(refusal);
    }
  }

  /// Whether a place is given up after it has said this.
  boolean isMeant(WorldException refusal, Place place) {
    return switch (refusal) {
      case WorldException.Unreachable _ -> true;
      case WorldException.TimedOut _ -> !answers(place);
      default -> false;
    };
  }

  /// A single thing may take too long where others answer.
  private boolean answers(Place place) {
    try {
      return switch (place) {
        case Place.OnTheMachine(var machine) -> of(machine).isEmpty();
        case Place.InTheCluster _ -> !world.cluster().version().isEmpty();
        case Place.InTheCloud _ -> true;
      };
    } catch (WorldException _) {
      return false;
    }
  }
}
