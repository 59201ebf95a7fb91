package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.mesh.MarkedBlock;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Takes our marked block out of a file again, and lets the unit that reads the file read it again.
@JsonTypeName("RemoveBlock")
public record RemoveBlock(MachineRef machine, String path, String reader)
    implements Inverse, Inverse.Inside, OnMachine {

  @Override
  public Phrase title() {
    return Phrase.of("change.block", path.substring(path.lastIndexOf('/') + 1));
  }

  @Override
  public String detail() {
    return path;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.on(machine, "sudo sed -i '/# BEGIN mooring/,/# END mooring/d' " + path),
        Command.on(machine, "sudo systemctl try-restart " + reader));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return !holds(world, "sudo grep -q '# BEGIN mooring' " + path);
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    if (takeOut(world, lines)) {
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

  /// Leaves the reader as it is.
  ///
  /// @return whether there was a block
  boolean takeOut(World world, Consumer<String> lines) {
    var text = run(world, "if [ -e %1$s ]; then sudo cat %1$s; fi".formatted(path), _ -> {});
    var without = MarkedBlock.remove(text);
    if (without.equals(text)) {
      return false;
    }
    run(world, PutBlock.rewrite(path), without.getBytes(StandardCharsets.UTF_8), lines);
    return true;
  }
}
