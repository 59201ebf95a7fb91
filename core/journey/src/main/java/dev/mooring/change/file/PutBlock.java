package dev.mooring.change.file;

import dev.mooring.change.Alteration;
import dev.mooring.change.Difference;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Remote;
import dev.mooring.command.Script;
import dev.mooring.command.Text;
import dev.mooring.mesh.MarkedBlock;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Outcome;
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
  private static final String BODY = "BODY";

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
        Pipeline.feed(
            Text.of(MarkedBlock.put("", BODY)).with(BODY, body.typed().stripTrailing()),
            new Remote(machine, "sudo tee -a " + path + " >/dev/null")));
  }

  @Override
  public boolean isPresent(WorldView world) {
    try {
      var wanted = body.read(world);
      return read(world).filter(text -> MarkedBlock.put(text, wanted).equals(text)).isPresent()
          || hostNames(world).filter(HostNames::areGiven).isPresent();
    } catch (WorldException.NotFound _) {
      return false;
    }
  }

  /// The file is others', and a block beside their lines takes nothing from them. Only a name can
  /// have one address alone.
  @Override
  public Standing standing(WorldView world) {
    var theirs = hostNames(world).flatMap(HostNames::theirs);
    return theirs
        .<Standing>map(
            line ->
                line.isWanted()
                    ? new Standing.Fits(path + ":" + line.number())
                    : Standing.taken(
                        Hint.HOSTS_ENTRY_OF_OTHERS,
                        path + ":" + line.number(),
                        machine.name(),
                        line.text()))
        .orElse(Standing.free());
  }

  private Optional<HostNames> hostNames(WorldView world) {
    return path.equals(HostNames.PATH)
        ? read(world).map(text -> HostNames.of(text, body, world))
        : Optional.empty();
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return FileDifference.of(
        look(world), path, text -> MarkedBlock.put(text, FileDifference.wanted(body, world)));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var text = read(before);
    return Optional.of(
        new RemoveBlock(
            machine,
            path,
            reader,
            BlockLines.sums(FileDifference.wanted(body, before)),
            text.isPresent() ? FileTrace.Before.OTHERS : FileTrace.Before.ABSENT));
  }

  @Override
  public void apply(World world, Consumer<String> output) {
    var wanted = body.read(world);
    var ours = BlockLines.of(this, world, path, List.of()).test().or(line -> isOld(line, wanted));
    var text = MarkedBlock.put(read(world).orElse(""), wanted, world.journey().toString(), ours);
    run(world, record(world), wanted.getBytes(StandardCharsets.UTF_8), output);
    run(world, rewrite(path), text.getBytes(StandardCharsets.UTF_8), output);
    output.accept(path + " has our block");
  }

  /// Whether a line between our marks gives the name that ours gives: beside it ours would not
  /// count.
  private boolean isOld(String line, String wanted) {
    return path.equals(HostNames.PATH) && HostNames.isOfSameName(line, wanted);
  }

  private Optional<String> read(WorldView world) {
    return look(world)
        .map(there -> there.ask("sudo cat " + path))
        .filter(Outcome::isOk)
        .map(Outcome::out);
  }

  /// Every line that we write into the block is known as ours afterwards.
  private Script record(World world) {
    return Script.of(
        PutBlock.class, "note-block", world.journey().toString(), BlockLines.record(path));
  }

  /// Replaces a file's content by standard input and keeps its owner and mode. A link stays a link,
  /// and what cannot be replaced, as a file that is mounted, is written over.
  static Script rewrite(String path) {
    return Script.of(PutBlock.class, "rewrite", path);
  }
}
