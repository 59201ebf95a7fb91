package dev.mooring.run;

import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.step.StepId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What others have on an instance can't be seen before Mooring may log in. Then that comes first,
/// alone, so that what is in the way is found before anything else is made.
final class ClosedDoor {
  private ClosedDoor() {}

  /// The steps that have to end before the others may begin; none where everything can be seen.
  static Set<StepId> before(JoinSpec spec, Set<StepId> wanted, WorldView world) {
    var isClosed =
        spec.machine() instanceof ExistingInstance
            && wanted.contains(StepId.MACHINE)
            && !canLook(spec, world);
    return isClosed
        ? Stream.of(StepId.CONTEXT, StepId.MACHINE)
            .filter(wanted::contains)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static boolean canLook(JoinSpec spec, WorldView world) {
    try {
      return world.machine(spec.machineRef()).isPresent();
    } catch (WorldException _) {
      // Why not is found and told by the machine's own step.
      return false;
    }
  }
}
