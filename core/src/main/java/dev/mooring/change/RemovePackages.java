package dev.mooring.change;

import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;

/// Removes packages that we installed, with their configuration.
public record RemovePackages(MachineRef machine, List<String> names)
    implements Inverse, Inverse.Inside, OnMachine {

  @Override
  public Phrase title() {
    return Phrase.of("change.packages", String.join(", ", names));
  }

  @Override
  public String detail() {
    return machine.name();
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.on(machine, purge()));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return look(world)
        .filter(there -> names.stream().anyMatch(name -> Packages.isInstalled(there, name)))
        .isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    run(world, purge(), lines);
  }

  private String purge() {
    return "sudo DEBIAN_FRONTEND=noninteractive apt-get -q purge -y " + String.join(" ", names);
  }
}
