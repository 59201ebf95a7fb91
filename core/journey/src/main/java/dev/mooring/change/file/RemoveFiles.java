package dev.mooring.change.file;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.command.Command;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Takes files of ours off the machine, puts back what they replaced, and lets the unit that reads
/// them read again. A file that others changed since stays as it is.
///
/// @param traces what stood there before; none in a journal of the first release
@JsonTypeName("RemoveFiles")
public record RemoveFiles(
    MachineRef machine, List<String> paths, String reader, List<FileTrace> traces)
    implements Inverse.OnTheMachine {

  /// An entry of an older journal has no traces.
  public RemoveFiles {
    paths = List.copyOf(paths);
    traces = traces == null ? List.of() : List.copyOf(traces);
  }

  /// Of files of which only the machine's list tells.
  public RemoveFiles(MachineRef machine, List<String> paths, String reader) {
    this(machine, paths, reader, List.of());
  }

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
    var back =
        paths.stream()
            .filter(path -> isOthers(path))
            .map(path -> "sudo mv -f %s/%s %s".formatted(OurFiles.KEPT, OurFiles.flat(path), path))
            .map(line -> Command.on(machine, line));
    return Stream.of(
            Stream.of(Command.on(machine, "sudo rm -f " + String.join(" ", paths))),
            back,
            Stream.of(Command.on(machine, "sudo systemctl try-restart " + reader)))
        .flatMap(commands -> commands)
        .toList();
  }

  private boolean isOthers(String path) {
    return trace(path).filter(one -> one.before() == FileTrace.Before.OTHERS).isPresent();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return paths.stream().allMatch(path -> fate(world, path) == FileFate.NOTHING);
  }

  @Override
  public List<Phrase> told(WorldView world) {
    return paths.stream()
        .filter(path -> fate(world, path) == FileFate.STAYS)
        .map(path -> Phrase.of("told.file.stays", path))
        .toList();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var fates = paths.stream().map(path -> takeBack(world, path, lines)).toList();
    if (fates.contains(FileFate.GOES) || fates.contains(FileFate.GOES_BY_JOURNAL)) {
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

  private FileFate takeBack(World world, String path, Consumer<String> lines) {
    var fate = fate(world, path);
    switch (fate) {
      case NOTHING -> {}
      case GOES -> run(world, OurFiles.remove(path), lines);
      case GOES_BY_JOURNAL -> run(world, OurFiles.removeProved(trace(path).orElseThrow()), lines);
      case STAYS -> {
        run(world, OurFiles.leave(path), lines);
        lines.accept(path + " was changed by others, so it stays as it is");
      }
    }
    return fate;
  }

  private FileFate fate(WorldView world, String path) {
    return FileFate.of(FileState.of(this, world, path), trace(path));
  }

  private Optional<FileTrace> trace(String path) {
    return traces.stream().filter(one -> one.path().equals(path)).findFirst();
  }
}
