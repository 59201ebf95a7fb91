package dev.mooring.change.file;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.command.Script;
import dev.mooring.mesh.MarkedBlock;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Outcome;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Takes our marked block out of a file again, and lets the unit that reads the file read it again.
/// Lines of others stay, also between the marks.
///
/// @param sums checksums of our lines; none in a journal of the first release
/// @param before whether the file was there; a file that was not goes when nothing is left in it
@JsonTypeName("RemoveBlock")
public record RemoveBlock(
    MachineRef machine, String path, String reader, List<String> sums, FileTrace.Before before)
    implements Inverse.OnTheMachine {

  /// An entry of an older journal knows neither.
  public RemoveBlock {
    sums = sums == null ? List.of() : List.copyOf(sums);
    before = before == null ? FileTrace.Before.OTHERS : before;
  }

  /// A block of which only the marks and the machine's record tell.
  public RemoveBlock(MachineRef machine, String path, String reader) {
    this(machine, path, reader, List.of(), FileTrace.Before.OTHERS);
  }

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
    var lines = BlockLines.takeOut(path);
    var whole = before == FileTrace.Before.ABSENT ? "%1$s; [ -s %2$s ] || sudo rm -f %2$s" : "%1$s";
    return List.of(
        Command.on(machine, whole.formatted(lines, path)),
        Command.on(machine, "sudo systemctl try-restart " + reader));
  }

  @Override
  public boolean isPresent(WorldView world) {
    var text = read(world);
    return without(world, text).equals(text);
  }

  @Override
  public List<Phrase> told(WorldView world) {
    var strangers = strangers(world);
    return Stream.concat(
            Stream.of(Phrase.of("told.block.lines", path, strangers)).filter(_ -> strangers > 0),
            Stream.of(Phrase.of("told.block.typed", path)).filter(_ -> !isTyped(world)))
        .toList();
  }

  private long strangers(WorldView world) {
    return MarkedBlock.body(read(world)).stream()
        .flatMap(String::lines)
        .filter(lines(world).test().negate())
        .count();
  }

  /// Whether what a person types leaves the same lines.
  private boolean isTyped(WorldView world) {
    var text = read(world);
    var left = without(world, text);
    return left.stripTrailing().equals(lines(world).takenOut(text).stripTrailing());
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var hasStrangers = strangers(world) > 0;
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
    if (hasStrangers) {
      lines.accept(path + ": lines that others wrote into our block stay");
    }
  }

  /// Leaves the reader as it is.
  ///
  /// @return whether there was a block
  public boolean takeOut(World world, Consumer<String> lines) {
    var text = read(world);
    var without = without(world, text);
    if (!without.equals(text)) {
      run(world, PutBlock.rewrite(path), without.getBytes(StandardCharsets.UTF_8), lines);
      if (without.isEmpty() && before == FileTrace.Before.ABSENT) {
        run(world, "sudo rm -f " + path, lines);
      }
    }
    run(world, Script.of(RemoveBlock.class, "forget-block", BlockLines.record(path)), lines);
    return !without.equals(text);
  }

  private String read(WorldView world) {
    return look(world)
        .map(there -> there.ask("sudo cat " + path))
        .filter(Outcome::isOk)
        .map(Outcome::out)
        .orElse("");
  }

  private String without(WorldView world, String text) {
    if (!text.contains(" mooring")) {
      return text;
    }
    var ours = lines(world);
    return ours.areKnown() ? MarkedBlock.remove(text, ours.test()) : MarkedBlock.remove(text);
  }

  private BlockLines lines(WorldView world) {
    return BlockLines.of(this, world, path, sums);
  }
}
