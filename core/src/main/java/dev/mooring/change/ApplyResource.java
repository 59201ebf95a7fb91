package dev.mooring.change;

import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Applies a Kubernetes object server-side.
public record ApplyResource(Resource wanted, String detail, Optional<Cost> cost) implements Change {
  private static final Set<ResourceKind> SHARED =
      Set.of(ResourceKind.NAMESPACE, new ResourceKind("v1", "ServiceAccount"));

  @Override
  public Phrase title() {
    return Phrase.of("change.object", wanted.ref());
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.apply(Yaml.of(wanted.json())));
  }

  /// A namespace or an account that exists will do, whoever made it; anything else must have the
  /// wanted fields.
  @Override
  public boolean isPresent(WorldView world) {
    return world
        .cluster()
        .find(wanted.ref())
        .filter(found -> isShared() || Subset.holds(wanted.json(), found.json()))
        .isPresent();
  }

  @Override
  public Standing standing(WorldView world) {
    return MachineMark.standing(world, wanted);
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
    if (isShared() && isPresent(world)) {
      lines.accept(wanted.ref() + " is there already");
      return;
    }
    Mark.requireFree(world, wanted.ref());
    world.cluster().apply(wanted);
    lines.accept(wanted.ref() + " applied");
  }

  private boolean isShared() {
    return SHARED.contains(wanted.ref().kind());
  }
}
