package dev.mooring.change.object;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Deletes a namespace that Mooring made with everything that others put into it. Only for who has
/// typed its name; [DeleteResource] keeps it for them.
///
/// @param uid of the namespace that was seen: another one by its name stays
@JsonTypeName("PurgeNamespace")
public record PurgeNamespace(String namespace, String uid) implements Inverse.InTheCluster {

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
    var others = OthersIn.namespace(world.cluster(), namespace);
    return seen(world).isEmpty() || others.isEmpty()
        ? List.of()
        : List.of(Phrase.of("told.purge", namespace, String.join(", ", others)));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return seen(world).isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    if (seen(world).isPresent()) {
      world.cluster().delete(ref());
      lines.accept(ref() + " deleted with everything in it");
    }
  }

  private Optional<Resource> seen(WorldView world) {
    return world.cluster().find(ref()).filter(found -> found.text("/metadata/uid").equals(uid));
  }

  private ResourceRef ref() {
    return new ResourceRef(ResourceKind.NAMESPACE, "", namespace);
  }
}
