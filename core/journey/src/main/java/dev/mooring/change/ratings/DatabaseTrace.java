package dev.mooring.change.ratings;

import dev.mooring.change.MachineId;
import dev.mooring.change.OnMachine;
import dev.mooring.port.WorldView;
import java.util.List;

/// How a database was before the ratings came.
///
/// @param machineId the machine's own id: where its list of what is ours is lost, this tells that
///   it's still the same machine
/// @param made what was absent, or ours already
public record DatabaseTrace(String machineId, List<DatabaseObject> made) {

  public DatabaseTrace {
    made = List.copyOf(made);
  }

  /// What of it is proved to be ours on the machine as it is now; none on one that was made anew.
  List<DatabaseObject> proved(OnMachine change, WorldView world) {
    if (change.holds(world, DatabaseMark.question())) {
      var listed = change.look(world).map(DatabaseMark::read).orElseThrow();
      return made.stream().filter(listed::contains).toList();
    }
    return !machineId.isEmpty() && machineId.equals(MachineId.of(change, world)) ? made : List.of();
  }
}
