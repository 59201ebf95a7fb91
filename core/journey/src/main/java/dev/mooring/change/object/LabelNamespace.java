package dev.mooring.change.object;

import dev.mooring.change.Alteration;
import dev.mooring.change.Difference;
import dev.mooring.change.Inverse;
import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.mark.Mark;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;

/// Puts one label on a namespace that is not ours. Nothing else of it is touched, and it gets no
/// mark.
public record LabelNamespace(String namespace, String key, String value) implements Alteration {

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
    return List.of(
        Pipeline.of(Program.kubectl("label", "namespace", namespace, key + "=" + value)));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world
        .cluster()
        .find(ref(namespace))
        .filter(found -> found.label(key).equals(value))
        .filter(found -> isTheirs(found) || Mark.journeys(found).contains(world.journey().text()))
        .isPresent();
  }

  @Override
  public Standing standing(WorldView world) {
    var found = world.cluster().find(ref(namespace)).filter(one -> !one.label(key).isEmpty());
    if (found.filter(one -> !one.label(key).equals(value)).isPresent()) {
      return Standing.taken(
          Hint.NAMESPACE_ON_ANOTHER_NETWORK, namespace, found.get().label(key), value);
    }
    return found.filter(LabelNamespace::isTheirs).isPresent()
        ? new Standing.Fits(ref(namespace).toString())
        : Standing.free();
  }

  /// What no journey has signed, others have put there.
  private static boolean isTheirs(Resource found) {
    return Mark.journeys(found).isEmpty();
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return ObjectDifference.of(world, labelled(namespace, Optional.of(this)));
  }

  /// A label that was there stays.
  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return isPresent(before)
        ? Optional.empty()
        : Optional.of(new UnlabelNamespace(namespace, key, value));
  }

  /// @throws WorldException.NotFound when there is no such namespace
  /// @throws WorldException.Conflict when somebody else gave the label another value
  @Override
  public void apply(World world, Consumer<String> lines) {
    var found =
        world
            .cluster()
            .find(ref(namespace))
            .orElseThrow(
                () -> new WorldException.NotFound(Phrase.of("refusal.namespace", namespace), null));
    if (!found.label(key).isEmpty() && !found.label(key).equals(value)) {
      throw new WorldException.Conflict(
          Phrase.of("refusal.label", namespace, key, found.label(key)), null);
    }
    Mark.sign(world, ref(namespace));
    world.cluster().apply(labelled(namespace, Optional.of(this)));
    lines.accept("namespace " + namespace + ": " + key + "=" + value);
  }

  static ResourceRef ref(String namespace) {
    return new ResourceRef(ResourceKind.NAMESPACE, "", namespace);
  }

  /// All that we want to own of the namespace: the label, or nothing any more.
  static Resource labelled(String namespace, Optional<LabelNamespace> label) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("apiVersion", "v1").put("kind", "Namespace");
    var metadata = json.putObject("metadata").put("name", namespace);
    label.ifPresent(one -> metadata.putObject("labels").put(one.key(), one.value()));
    return new Resource(ref(namespace), json);
  }
}
