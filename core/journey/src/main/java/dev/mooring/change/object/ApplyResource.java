package dev.mooring.change.object;

import dev.mooring.change.Change;
import dev.mooring.change.Cost;
import dev.mooring.change.Difference;
import dev.mooring.change.Inverse;
import dev.mooring.change.Standing;
import dev.mooring.command.Command;
import dev.mooring.mark.Mark;
import dev.mooring.port.Resource;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Applies a Kubernetes object server-side.
public record ApplyResource(Resource wanted, String detail, Optional<Cost> cost) implements Change {

  @Override
  public Phrase title() {
    return Phrase.of("change.object", wanted.ref());
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.apply(Yaml.of(wanted.json())));
  }

  /// What exists and fits will do, whoever made it.
  @Override
  public boolean isPresent(WorldView world) {
    return ObjectStanding.of(world, wanted).isPresent();
  }

  @Override
  public Standing standing(WorldView world) {
    return ObjectStanding.of(world, wanted).standing();
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return isPresent(world) ? Optional.empty() : ObjectDifference.of(world, wanted);
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(new DeleteResource(wanted.ref()));
  }

  /// @throws dev.mooring.port.WorldException.Conflict when somebody else's object stands there
  @Override
  public void apply(World world, Consumer<String> lines) {
    // The account `default` appears by itself as soon as its namespace is there.
    if (isPresent(world)) {
      lines.accept(wanted.ref() + " is there already");
      return;
    }
    Mark.requireFree(world, wanted.ref());
    world.cluster().apply(Mark.signed(world, wanted));
    lines.accept(wanted.ref() + " applied");
  }
}
