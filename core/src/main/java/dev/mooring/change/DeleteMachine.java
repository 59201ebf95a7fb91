package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Deletes an instance that we made, with its disk.
@JsonTypeName("DeleteMachine")
public record DeleteMachine(MachineRef machine) implements Inverse {

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
        new Command(
            "gcloud compute instances delete %s --project %s --zone %s"
                .formatted(machine.name(), machine.project(), machine.zone())));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return world
        .cloud()
        .instance(machine)
        .filter(found -> CloudMark.isOurs(found, world.journey()))
        .isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var found = world.cloud().instance(machine);
    if (found.isPresent() && !CloudMark.isOurs(found.get(), world.journey())) {
      throw Mark.missing("The machine " + machine);
    }
    world.cloud().deleteInstance(machine, UUID.randomUUID().toString());
    lines.accept("instance " + machine.name() + " deleted");
  }
}
