package dev.mooring.change.object;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.change.Inverse;
import dev.mooring.change.Standing;
import dev.mooring.command.Command;
import dev.mooring.facts.Joining;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the WorkloadGroup that the machine joins. Taking it back sees to the entries that istiod
/// made of it.
public record ApplyGroup(Joining joining) implements Change {

  @Override
  public Phrase title() {
    return object().title();
  }

  @Override
  public String detail() {
    return "app=" + joining.group().name();
  }

  @Override
  public List<Command> commands() {
    return object().commands();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return object().isPresent(world);
  }

  @Override
  public Standing standing(WorldView world) {
    var standing = object().standing(world);
    return switch (standing) {
      case Standing.Free _ -> AlreadyJoined.standing(world, joining);
      case Standing.Shared(ShareResource(var ref, var others, _)) ->
          AlreadyJoined.standing(world, joining) instanceof Standing.Taken taken
              ? taken
              : new Standing.Shared(new ShareResource(ref, others, back()));
      case Standing.Shared _, Standing.Fits _, Standing.Taken _ -> standing;
    };
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return object().difference(world);
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(back());
  }

  private Inverse back() {
    return new DeleteGroup(joining.wantedGroup().ref(), joining.plane().kinds().workloadEntry());
  }

  /// @throws dev.mooring.port.WorldException.Conflict when somebody else's group stands there
  @Override
  public void apply(World world, Consumer<String> lines) {
    object().apply(world, lines);
  }

  private ApplyResource object() {
    return new ApplyResource(joining.wantedGroup(), detail(), Optional.empty());
  }
}
