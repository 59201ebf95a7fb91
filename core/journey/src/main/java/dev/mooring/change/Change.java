package dev.mooring.change;

import dev.mooring.command.Command;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Something that is not in the world and should be. It prints itself as commands, applies itself,
/// and names its inverse.
public interface Change {

  /// Most changes bring something.
  default Verb verb() {
    return Verb.ADD;
  }

  /// What it is, as the plan shows it.
  Phrase title();

  /// Where and how, in no language: `TCP 8080 → istio=pilot`.
  String detail();

  /// What a person would type instead.
  List<Command> commands();

  default Optional<Cost> cost() {
    return Optional.empty();
  }

  /// Whether the world is already as this change wants it.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  boolean isPresent(WorldView world);

  /// What stands where this change would make something. Asked before any change of the journey is
  /// made, so that what belongs to others is refused in the plan and never in the middle of a run.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  default Standing standing(WorldView world) {
    return Standing.free();
  }

  /// What it makes of a file or an object, beside what is there. Empty where it makes the same
  /// text, or where it is about something else.
  ///
  /// @throws dev.mooring.port.WorldException when the world refuses to answer
  default Optional<Difference> difference(WorldView world) {
    return Optional.empty();
  }

  /// What takes this change back, seen from the world before it; empty where nothing is to be taken
  /// back.
  Optional<Inverse> inverse(WorldView before);

  /// Makes the world so. Applying twice is as good as once.
  ///
  /// @param lines gets what the world prints meanwhile
  /// @throws dev.mooring.port.WorldException when the world refuses
  void apply(World world, Consumer<String> lines);
}
