package dev.mooring.change.object;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.mark.Mark;
import dev.mooring.model.JourneyId;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Deletes a Kubernetes object of ours. One that other journeys use too stays until the last of
/// them is taken back, and so does a namespace that others have put something into.
@JsonTypeName("DeleteResource")
public record DeleteResource(ResourceRef ref) implements Inverse.InTheCluster {

  @Override
  public Phrase title() {
    return Phrase.of("change.object", ref);
  }

  @Override
  public String detail() {
    return ref.kind().apiVersion();
  }

  @Override
  public List<Command> commands() {
    return List.of(Pipeline.of(Kubectl.at(ref).with("delete", ref.kind().argument(), ref.name())));
  }

  /// Absent, not ours, or no longer used by this journey: then there is nothing to take back.
  @Override
  public boolean isPresent(WorldView world) {
    return world
        .cluster()
        .find(ref)
        .filter(Mark::isOn)
        .filter(found -> isUsedBy(world.journey(), found))
        .isEmpty();
  }

  private static boolean isUsedBy(JourneyId journey, Resource found) {
    var journeys = Mark.journeys(found);
    return journeys.isEmpty() || journeys.contains(journey.text());
  }

  @Override
  public List<Phrase> told(WorldView world) {
    return world.cluster().find(ref).map(found -> told(world, found)).orElse(List.of());
  }

  private List<Phrase> told(WorldView world, Resource found) {
    var users = Mark.others(found, world.journey());
    if (!users.isEmpty()) {
      return List.of(Phrase.of("told.shared", ref, String.join(", ", users)));
    }
    if (isNamespace()) {
      var others = OthersIn.namespace(world.cluster(), ref.name());
      return others.isEmpty()
          ? List.of()
          : List.of(Phrase.of("told.namespace", ref, String.join(", ", others)));
    }
    return EditedSince.told(found);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var found = world.cluster().find(ref);
    if (found.isEmpty()) {
      return;
    }
    if (!Mark.isOn(found.get())) {
      throw Mark.missing(ref.toString());
    }
    var users = Mark.others(found.get(), world.journey());
    var others =
        isNamespace() ? OthersIn.namespace(world.cluster(), ref.name()) : List.<String>of();
    if (!users.isEmpty()) {
      world.cluster().unlabel(ref, Set.of(Mark.label(world.journey().text())));
      lines.accept(ref + " stays: used by journey " + String.join(", ", users));
    } else if (!others.isEmpty()) {
      world.cluster().unlabel(ref, Mark.labels(found.get()));
      lines.accept(ref + " stays: it holds " + String.join(", ", others));
    } else {
      world.cluster().delete(ref);
      lines.accept(ref + " deleted");
    }
  }

  /// Whether it stays because other journeys use it.
  boolean isShared(WorldView world) {
    return world
        .cluster()
        .find(ref)
        .filter(found -> !Mark.others(found, world.journey()).isEmpty())
        .isPresent();
  }

  private boolean isNamespace() {
    return ref.kind().equals(ResourceKind.NAMESPACE);
  }
}
