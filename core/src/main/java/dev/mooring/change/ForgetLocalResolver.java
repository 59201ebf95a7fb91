package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;

/// Takes our setting out of whatever writes /etc/resolv.conf, and lets it write the file again.
@JsonTypeName("ForgetLocalResolver")
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
    return LocalResolver.all().stream()
        .map(way -> Command.on(machine, way.undoCommands()))
        .toList();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return ours(world).isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    ours(world).forEach(way -> way.unset(this, world, lines));
  }

  private List<LocalResolver> ours(WorldView world) {
    return LocalResolver.all().stream().filter(way -> way.isOurs(this, world)).toList();
  }
}
