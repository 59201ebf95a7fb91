package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Instance;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;

/// A change that takes another one back. It tolerates absence, refuses what is not marked as ours,
/// and can be written to the journal.
///
/// There it goes by the name of its `@JsonTypeName`, which is pinned: a class may be renamed, the
/// name in the journals of earlier versions stays.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
public interface Inverse extends Change {

  /// An inverse that works inside a machine, and is needless when the machine itself is deleted.
  interface Inside {
    MachineRef machine();
  }

  /// An inverse that waits until the machine has left the mesh. Where the machine itself is
  /// deleted, it comes after that.
  interface Departure {}

  /// An inverse that knows which instance it is about. One that was made anew under its name is
  /// another machine.
  interface OfInstance {
    MachineRef machine();

    /// Whether this is that one; empty where that isn't known.
    Optional<Boolean> isAbout(Instance found);
  }

  /// An inverse that takes away the way into a machine. It comes last, and not as long as something
  /// is left on the machine: the next clean-up has to log in too.
  interface WayIn extends Inside {}

  /// An inverse that works on a machine, by SSH.
  interface OnTheMachine extends Inverse, Inside, OnMachine {
    @Override
    default Place place() {
      return new Place.OnTheMachine(machine());
    }
  }

  /// An inverse that works at the cluster's API server.
  interface InTheCluster extends Inverse {
    @Override
    default Place place() {
      return new Place.InTheCluster();
    }
  }

  /// An inverse that works at Google Cloud, also where it's about a machine.
  interface InTheCloud extends Inverse {
    @Override
    default Place place() {
      return new Place.InTheCloud();
    }
  }

  /// Where it works.
  Place place();

  /// What a person should know before it's taken back: what stays and why, what others changed
  /// since. Empty where it goes as it was made.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  default List<Phrase> told(WorldView world) {
    return List.of();
  }

  /// What stays after it was taken back, and why.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  default List<Phrase> stays(WorldView world) {
    return told(world);
  }

  /// What stands in the place of what was made, isn't ours, and stays. Empty where nothing does.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  default Optional<Phrase> others(WorldView world) {
    return Optional.empty();
  }

  @Override
  default Verb verb() {
    return Verb.REMOVE;
  }

  @Override
  default Optional<Inverse> inverse(WorldView before) {
    return Optional.empty();
  }
}
