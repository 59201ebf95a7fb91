package dev.mooring.change.cloud;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Instance;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Takes our network tag off a machine.
///
/// @param instance the id of the instance that got it; one that was made anew under its name is not
///   ours. Empty in a journal of Mooring's first release
@JsonTypeName("RemoveTags")
public record RemoveTags(MachineRef machine, Set<String> tags, Optional<String> instance)
    implements Inverse.InTheCloud, Inverse.Inside, Inverse.OfInstance {

  /// As Mooring's first release noted it.
  public RemoveTags(MachineRef machine, Set<String> tags) {
    this(machine, tags, Optional.empty());
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.tags", machine.name());
  }

  @Override
  public String detail() {
    return String.join(", ", tags);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Pipeline.of(
            Program.gcloud("compute", "instances", "remove-tags", machine.name())
                .with("--project", machine.project(), "--zone", machine.zone())
                .with("--tags", String.join(",", tags))));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world
        .cloud()
        .instance(machine)
        .filter(found -> isAbout(found).orElse(true))
        .filter(found -> tags.stream().anyMatch(found.tags()::contains))
        .isEmpty();
  }

  @Override
  public Optional<Boolean> isAbout(Instance found) {
    return found.isThat(instance);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    if (isPresent(world)) {
      return;
    }
    world.cloud().removeTags(machine, tags);
    lines.accept("tags " + detail() + " taken off " + machine.name());
  }
}
