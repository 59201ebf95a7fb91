package dev.mooring.change.object;

import dev.mooring.change.Change;
import dev.mooring.change.Cost;
import dev.mooring.change.Difference;
import dev.mooring.change.Inverse;
import dev.mooring.change.Standing;
import dev.mooring.command.Command;
import dev.mooring.mark.Mark;
import dev.mooring.mesh.istio1.GkeVersion;
import dev.mooring.port.Resource;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Applies a Service with an internal load balancer of GKE, in the form that the cluster knows. One
/// that is there keeps its form: the class of a load balancer cannot be changed.
///
/// @param byAnnotation as every version of GKE knows it
/// @param byClass as new ones make it
public record ApplyBalancer(
    Resource byAnnotation, Resource byClass, String detail, Optional<Cost> cost) implements Change {

  @Override
  public Phrase title() {
    return Phrase.of("change.object", byAnnotation.ref());
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.apply(Yaml.of(byAnnotation.json())));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return ObjectStanding.of(world, form(world)).isPresent();
  }

  @Override
  public Standing standing(WorldView world) {
    return ObjectStanding.of(world, form(world)).standing();
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return isPresent(world) ? Optional.empty() : ObjectDifference.of(world, form(world));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(new DeleteResource(byAnnotation.ref()));
  }

  /// @throws dev.mooring.port.WorldException.Conflict when somebody else's object stands there
  @Override
  public void apply(World world, Consumer<String> lines) {
    Mark.requireFree(world, byAnnotation.ref());
    world.cluster().apply(Mark.signed(world, form(world)));
    lines.accept(byAnnotation.ref() + " applied");
  }

  private Resource form(WorldView world) {
    var isByClass =
        world
            .cluster()
            .find(byAnnotation.ref())
            .map(found -> !found.text("/spec/loadBalancerClass").isEmpty())
            .orElseGet(() -> GkeVersion.parse(world.cluster().version()).hasInternalClass());
    return isByClass ? byClass : byAnnotation;
  }
}
