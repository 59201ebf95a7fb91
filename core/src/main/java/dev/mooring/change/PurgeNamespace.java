package dev.mooring.change;

import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Deletes a namespace that Mooring made with everything that others put into it. Only for who has
/// typed its name; [DeleteResource] keeps it for them.
public record PurgeNamespace(String namespace) implements Inverse {

  @Override
  public Phrase title() {
    return Phrase.of("change.purge", namespace);
  }

  @Override
  public String detail() {
    return "v1";
  }

  @Override
  public List<Command> commands() {
    return new DeleteResource(ref()).commands();
  }

  @Override
  public List<Phrase> told(WorldView world) {
    return isPresent(world)
        ? List.of()
        : Stream.concat(
                Stream.of(Phrase.of("purge.told", namespace)),
                new DeleteResource(ref()).told(world).stream())
            .toList();
  }

  /// Absent, or not ours.
  @Override
  public boolean isPresent(WorldView world) {
    return world.cluster().find(ref()).filter(Mark::isOn).isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var found = world.cluster().find(ref());
    if (found.isPresent() && !Mark.isOn(found.get())) {
      throw Mark.missing(ref().toString());
    }
    world.cluster().delete(ref());
    lines.accept(ref() + " deleted");
  }

  private ResourceRef ref() {
    return new ResourceRef(ResourceKind.NAMESPACE, "", namespace);
  }
}
