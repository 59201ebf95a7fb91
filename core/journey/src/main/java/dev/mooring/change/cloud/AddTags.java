package dev.mooring.change.cloud;

import dev.mooring.change.Alteration;
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
import java.util.stream.Collectors;

/// Puts the network tag that the firewall rule aims at on an existing machine.
public record AddTags(MachineRef machine, Set<String> tags) implements Alteration {

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
            Program.gcloud("compute", "instances", "add-tags", machine.name())
                .with("--project", machine.project(), "--zone", machine.zone())
                .with("--tags", String.join(",", tags))));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world
        .cloud()
        .instance(machine)
        .filter(found -> found.tags().containsAll(tags))
        .isPresent();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var instance = before.cloud().instance(machine);
    var missing =
        tags.stream()
            .filter(tag -> instance.filter(one -> one.tags().contains(tag)).isEmpty())
            .collect(Collectors.toSet());
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new RemoveTags(machine, missing, instance.map(Instance::id)));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    world.cloud().addTags(machine, tags);
    lines.accept("tags " + detail() + " on " + machine.name());
  }
}
