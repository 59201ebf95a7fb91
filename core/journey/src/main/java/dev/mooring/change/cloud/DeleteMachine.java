package dev.mooring.change.cloud;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Program;
import dev.mooring.mark.CloudMark;
import dev.mooring.mark.Mark;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Instance;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Deletes an instance that we made, with its disk.
///
/// @param made proves which one; empty in a journal of Mooring's first release
@JsonTypeName("DeleteMachine")
public record DeleteMachine(MachineRef machine, Optional<CloudTrace> made)
    implements Inverse.InTheCloud, Inverse.OfInstance {

  /// As Mooring's first release noted it.
  public DeleteMachine(MachineRef machine) {
    this(machine, Optional.empty());
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.machine", machine.name());
  }

  @Override
  public String detail() {
    return machine.zone();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Pipeline.of(
            Program.gcloud("compute", "instances", "delete", machine.name())
                .with("--project", machine.project(), "--zone", machine.zone())));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world.cloud().instance(machine).filter(found -> isOurs(world, found)).isEmpty();
  }

  private boolean isOurs(WorldView world, Instance found) {
    return CloudMark.isOurs(found, world.journey()) && isAbout(found).orElse(true);
  }

  @Override
  public Optional<Boolean> isAbout(Instance found) {
    return made.map(trace -> trace.isOf(found.id(), found.description()));
  }

  @Override
  public Optional<Phrase> others(WorldView world) {
    return world
        .cloud()
        .instance(machine)
        .filter(found -> !isOurs(world, found))
        .map(found -> Phrase.of("told.machine.others", machine.name(), found.id()));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var found = world.cloud().instance(machine);
    if (found.isEmpty()) {
      return;
    }
    if (!isOurs(world, found.get())) {
      throw Mark.missing(Phrase.of("refusal.unmarked.machine", machine));
    }
    world.cloud().deleteInstance(machine, UUID.randomUUID().toString());
    lines.accept("instance " + machine.name() + " deleted");
  }
}
