package dev.mooring.change;

import dev.mooring.mesh.MarkedBlock;
import dev.mooring.model.MachineRef;
import dev.mooring.port.MachineReader;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts one marked block into a file that belongs to somebody else.
///
/// @param body the lines between the marks
/// @param reader unit that has to read the file again when the block is taken away
public record PutBlock(MachineRef machine, String path, FileBody body, String reader)
    implements Alteration, OnMachine {

  /// A block of lines that are known from the start.
  public PutBlock(MachineRef machine, String path, List<String> lines, String reader) {
    this(machine, path, new FileBody.Lines(lines), reader);
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.block", path.substring(path.lastIndexOf('/') + 1));
  }

  @Override
  public String detail() {
    return body instanceof FileBody.Lines(var lines) ? String.join(", ", lines) : path;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(
            Command.on(machine, "sudo tee -a " + path + " >/dev/null").bash()
                + (body instanceof FileBody.Lines ? " <<'EOF'\n" : " <<EOF\n")
                + MarkedBlock.put("", body.bash()).stripTrailing()
                + "\nEOF"));
  }

  @Override
  public boolean isPresent(WorldView world) {
    try {
      var wanted = body.read(world);
      return look(world)
          .map(this::read)
          .filter(text -> MarkedBlock.put(text, wanted).equals(text))
          .isPresent();
    } catch (WorldException.NotFound _) {
      return false;
    }
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return FileDifference.of(
        look(world), path, text -> MarkedBlock.put(text, FileDifference.wanted(body, world)));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(new RemoveBlock(machine, path, reader));
  }

  @Override
  public void apply(World world, Consumer<String> output) {
    var wanted = body.read(world);
    var text = run(world, "sudo cat " + path, _ -> {});
    run(
        world,
        rewrite(path),
        MarkedBlock.put(text, wanted).getBytes(StandardCharsets.UTF_8),
        output);
    output.accept(path + " has our block");
  }

  private String read(MachineReader there) {
    return there.ask("sudo cat " + path).out();
  }

  /// Replaces a file's content by standard input and keeps its owner and mode.
  static String rewrite(String path) {
    return Shell.asRoot(
        "cp -p %1$s %1$s.mooring\ncat > %1$s.mooring\nmv -f %1$s.mooring %1$s\n%2$s"
            .formatted(path, SecurityLabel.restore(path)));
  }
}
