package dev.mooring.change.object;

import dev.mooring.change.Change;
import dev.mooring.change.Cost;
import dev.mooring.change.Difference;
import dev.mooring.change.Inverse;
import dev.mooring.change.Standing;
import dev.mooring.change.Verb;
import dev.mooring.command.Command;
import dev.mooring.mark.Mark;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes an object, unless somebody else has made it already: then theirs serves, and is neither
/// changed nor taken away.
///
/// @param ref the object that `ours` makes
public record UnlessTheirs(Change ours, ResourceRef ref) implements Change {

  @Override
  public Verb verb() {
    return ours.verb();
  }

  @Override
  public Phrase title() {
    return ours.title();
  }

  @Override
  public String detail() {
    return ours.detail();
  }

  @Override
  public List<Command> commands() {
    return ours.commands();
  }

  @Override
  public Optional<Cost> cost() {
    return ours.cost();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world.cluster().find(ref).filter(found -> !Mark.isOn(found)).isPresent()
        || ours.isPresent(world);
  }

  /// Whatever others have there serves, even where it differs.
  @Override
  public Standing standing(WorldView world) {
    return ours.standing(world) instanceof Standing.Taken && isPresent(world)
        ? new Standing.Fits(ref.toString())
        : ours.standing(world);
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return isPresent(world) ? Optional.empty() : ours.difference(world);
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return ours.inverse(before);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    ours.apply(world, lines);
  }
}
