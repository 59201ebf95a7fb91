package dev.mooring.change.file;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.change.OurFolder;
import dev.mooring.change.Standing;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts a whole file on the machine.
///
/// @param owner `user:group`
/// @param mode octal, four digits
/// @param reader unit that has to read the file again when it is taken away
public record PutFile(
    MachineRef machine, String path, FileBody body, String owner, String mode, String reader)
    implements Change, OnMachine {

  @Override
  public Phrase title() {
    return Phrase.of("change.file", path.substring(path.lastIndexOf('/') + 1));
  }

  @Override
  public String detail() {
    return path + ", " + owner + " " + mode;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.write(machine, path, body.typed()),
        Command.on(
            machine, "sudo chown " + owner + " " + path + " && sudo chmod " + mode + " " + path));
  }

  @Override
  public boolean isPresent(WorldView world) {
    try {
      var wanted = body.read(world);
      return isThere(world, wanted)
          || body.names(this, world).filter(DnsmasqNames::areGiven).isPresent();
    } catch (WorldException.NotFound _) {
      return false;
    }
  }

  private boolean isThere(WorldView world, String wanted) {
    return look(world)
        .map(there -> there.ask("sudo stat -c '%U:%G %a' " + path + " && sudo cat " + path))
        .filter(outcome -> outcome.isOk() && outcome.out().equals(statLine() + wanted))
        .isPresent();
  }

  private String statLine() {
    return owner + " " + Integer.toOctalString(Integer.parseInt(mode, 8)) + "\n";
  }

  /// What a package that we install lays there is replaced, and comes back. Beside others' answers
  /// for its names the file would be no use.
  @Override
  public Standing standing(WorldView world) {
    var names = body.names(this, world);
    var wrong = names.flatMap(DnsmasqNames::differing);
    if (wrong.isPresent()) {
      return Standing.taken(
          Hint.CLUSTER_NAME_ANSWERED_BY_OTHERS,
          wrong.get().place(),
          machine.name(),
          wrong.get().text());
    }
    if (names.filter(DnsmasqNames::areGiven).isPresent()) {
      return new Standing.Fits(names.get().lines().getFirst().place());
    }
    if (FileState.of(this, world, path).isFree() || OurFolder.broughtPath(this, world, path)) {
      return Standing.free();
    }
    return isPresent(world)
        ? new Standing.Fits(path)
        : Standing.taken(Hint.FILE_OF_OTHERS, path, machine.name());
  }

  @Override
  public Optional<Difference> difference(WorldView world) {
    return FileDifference.of(look(world), path, _ -> FileDifference.wanted(body, world));
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var left = FileTrace.sum(body, before);
    var trace = FileTrace.of(FileState.of(this, before, path), path, left, owner);
    return Optional.of(new RemoveFiles(machine, List.of(path), reader, List.of(trace)));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var text = body.read(world);
    var put = OurFiles.put(world.journey(), path, owner, mode);
    run(world, put, text.getBytes(StandardCharsets.UTF_8), lines);
    lines.accept(path + " written");
  }
}
