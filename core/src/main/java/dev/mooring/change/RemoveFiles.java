package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;

/// Takes files of ours off the machine, and lets the unit that reads them read again.
@JsonTypeName("RemoveFiles")
public record RemoveFiles(MachineRef machine, List<String> paths, String reader)
    implements Inverse, Inverse.Inside, OnMachine {

  @Override
  public Phrase title() {
    return Phrase.of("change.file", String.join(", ", paths));
  }

  @Override
  public String detail() {
    return machine.name();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.on(machine, "sudo rm -f " + String.join(" ", paths)),
        Command.on(machine, "sudo systemctl try-restart " + reader));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return paths.stream().noneMatch(path -> holds(world, OurFiles.isListed(path)));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    paths.forEach(path -> run(world, OurFiles.remove(path), lines));
    run(
        world,
        "if systemctl is-active --quiet "
            + reader
            + "; then sudo systemctl restart "
            + reader
            + "; fi",
        lines);
  }
}
