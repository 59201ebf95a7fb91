package dev.mooring.change.software;

import dev.mooring.change.MachineId;
import dev.mooring.change.OnMachine;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldView;
import java.util.List;

/// How a machine was before packages came: what undoing goes by where the machine's own lists are
/// lost, and what it brings back.
///
/// @param machineId the machine's own id; one that was made anew under the same name has another
/// @param missing accounts and paths that were not there, see [Leftovers#allOf]
/// @param owners whose the folders were that a maintainer script gives away
/// @param lists `none` where apt had no lists yet: then ours go with the packages. Istio's packages
///   come without lists.
public record PackageTrace(
    String machineId, List<String> missing, List<OwnerTrace> owners, String lists) {
  static final String NO_LISTS = "none";

  public PackageTrace {
    missing = List.copyOf(missing);
    owners = List.copyOf(owners);
  }

  static PackageTrace of(OnMachine change, WorldView world, List<String> names) {
    return new PackageTrace(
        MachineId.of(change, world),
        change
            .look(world)
            .map(there -> OnMachine.ask(there, Brought.printMissing(names)))
            .filter(Outcome::isOk)
            .map(outcome -> outcome.out().lines().toList())
            .orElse(List.of()),
        Leftovers.ofIstio(names) ? OwnerTrace.all(change, world) : List.of(),
        !Leftovers.ofIstio(names) && change.holds(world, AptLists.NONE) ? NO_LISTS : "");
  }
}
