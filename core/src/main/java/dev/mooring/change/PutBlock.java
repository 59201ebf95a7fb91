package dev.mooring.change;

import dev.mooring.mesh.MarkedBlock;
import dev.mooring.model.MachineRef;
import dev.mooring.port.MachineReader;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts one marked block into a file that belongs to somebody else.
///
/// @param lines the lines between the marks
public record PutBlock(MachineRef machine, String path, List<String> lines, String reader)
    implements Change, OnMachine {

  @Override
  public Verb verb() {
    return Verb.CHANGE;
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.block", path.substring(path.lastIndexOf('/') + 1));
  }

  @Override
  public String detail() {
    return String.join(", ", lines);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(
            Command.on(machine, "sudo tee -a " + path + " >/dev/null").bash()
                + " <<'EOF'\n"
                + MarkedBlock.put("", String.join("\n", lines)).stripTrailing()
                + "\nEOF"));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return look(world)
        .map(there -> read(there))
        .filter(text -> MarkedBlock.put(text, String.join("\n", lines)).equals(text))
        .isPresent();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(new RemoveBlock(machine, path, reader));
  }

  @Override
  public void apply(World world, Consumer<String> output) {
    var text = run(world, "sudo cat " + path, _ -> {});
    run(
        world,
        rewrite(path),
        MarkedBlock.put(text, String.join("\n", lines)).getBytes(StandardCharsets.UTF_8),
        output);
    output.accept(path + " has our block");
  }

  private String read(MachineReader there) {
    return there.ask("sudo cat " + path).out();
  }

  /// Replaces a file's content by standard input and keeps its owner and mode.
  static String rewrite(String path) {
    return Shell.asRoot(
        "cp -p %1$s %1$s.mooring\ncat > %1$s.mooring\nmv -f %1$s.mooring %1$s".formatted(path));
  }
}
