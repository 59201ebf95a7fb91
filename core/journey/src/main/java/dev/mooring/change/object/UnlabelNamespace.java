package dev.mooring.change.object;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.mark.Mark;
import dev.mooring.port.Resource;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Takes a label off a namespace again that [LabelNamespace] put there. What others have put there
/// meanwhile stays, even a label of the same value.
@JsonTypeName("UnlabelNamespace")
public record UnlabelNamespace(String namespace, String key, String value)
    implements Inverse.InTheCluster {
  private static final String FIELD_MANAGER = "mooring";

  @Override
  public Phrase title() {
    return Phrase.of("change.label", key, namespace);
  }

  @Override
  public String detail() {
    return value;
  }

  @Override
  public List<Command> commands() {
    return List.of(Pipeline.of(Program.kubectl("label", "namespace", namespace, key + "-")));
  }

  @Override
  public boolean isPresent(WorldView world) {
    var found = world.cluster().find(LabelNamespace.ref(namespace));
    return found.filter(one -> Mark.journeys(one).contains(world.journey().text())).isEmpty()
        && (found.filter(one -> !Mark.journeys(one).isEmpty()).isPresent() || isNotOurs(found));
  }

  @Override
  public List<Phrase> told(WorldView world) {
    var users = users(world);
    return users.isEmpty()
        ? List.of()
        : List.of(
            Phrase.of("told.shared", LabelNamespace.ref(namespace), String.join(", ", users)));
  }

  private Set<String> users(WorldView world) {
    return world
        .cluster()
        .find(LabelNamespace.ref(namespace))
        .map(found -> Mark.others(found, world.journey()))
        .orElse(Set.of());
  }

  private boolean isNotOurs(Optional<Resource> namespace) {
    return namespace.filter(found -> found.label(key).equals(value)).stream()
        .flatMap(found -> found.json().at("/metadata/managedFields").valueStream())
        .filter(entry -> entry.path("manager").asString("").equals(FIELD_MANAGER))
        .noneMatch(entry -> entry.at("/fieldsV1/f:metadata/f:labels").has("f:" + key));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var ref = LabelNamespace.ref(namespace);
    if (isPresent(world)) {
      return;
    }
    var users = users(world);
    if (users.isEmpty()) {
      world.cluster().apply(LabelNamespace.labelled(namespace, Optional.empty()));
      lines.accept("namespace " + namespace + ": " + key + " taken off");
    } else {
      lines.accept(ref + " keeps " + key + ": used by journey " + String.join(", ", users));
    }
    world.cluster().unlabel(ref, Set.of(Mark.label(world.journey().text())));
  }
}
