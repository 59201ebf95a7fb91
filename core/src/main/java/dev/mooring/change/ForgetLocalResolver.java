package dev.mooring.change;

import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;

/// Takes our line out of dhclient's configuration and lets it write the resolver's file again.
public record ForgetLocalResolver(MachineRef machine)
    implements Inverse, Inverse.Inside, OnMachine {

  @Override
  public Phrase title() {
    return Phrase.of("change.resolver");
  }

  @Override
  public String detail() {
    return UseLocalResolver.FILE;
  }

  @Override
  public List<Command> commands() {
    return block().commands();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return block().isPresent(world);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    block().apply(world, lines);
    run(world, "sudo systemctl restart networking", lines);
  }

  private RemoveBlock block() {
    return new RemoveBlock(machine, UseLocalResolver.FILE, "networking");
  }
}
