package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Deletes a Kubernetes object of ours.
@JsonTypeName("DeleteResource")
public record DeleteResource(ResourceRef ref) implements Inverse {

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
    var namespace = ref.namespace().isEmpty() ? "" : "-n " + ref.namespace() + " ";
    return List.of(
        new Command(
            "kubectl "
                + namespace
                + "delete "
                + ref.kind().kind().toLowerCase(Locale.ROOT)
                + " "
                + ref.name()));
  }

  /// Absent, or not ours: then there is nothing to take back.
  @Override
  public boolean isPresent(WorldView world) {
    return world.cluster().find(ref).filter(Mark::isOn).isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var found = world.cluster().find(ref);
    if (found.isPresent() && !Mark.isOn(found.get())) {
      throw Mark.missing(ref.toString());
    }
    world.cluster().delete(ref);
    lines.accept(ref + " deleted");
  }
}
