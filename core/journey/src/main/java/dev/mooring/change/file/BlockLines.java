package dev.mooring.change.file;

import dev.mooring.change.OnMachine;
import dev.mooring.change.OurFolder;
import dev.mooring.command.Script;
import dev.mooring.mesh.MarkedBlock;
import dev.mooring.port.WorldView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Which lines of a block are ours: those that the machine's record of it holds, and those whose
/// checksums the journal has. Where neither tells, all that stands between the marks is.
public record BlockLines(Set<String> recorded, Set<String> sums) {

  static BlockLines of(OnMachine change, WorldView world, String path, List<String> sums) {
    var record = change.look(world).map(there -> there.ask("sudo cat " + record(path)));
    var lines = new HashSet<String>();
    record
        .filter(outcome -> outcome.isOk())
        .ifPresent(outcome -> outcome.out().lines().map(String::stripTrailing).forEach(lines::add));
    return new BlockLines(Set.copyOf(lines), Set.copyOf(sums));
  }

  /// The file that has every line that we ever wrote into the block.
  static String record(String path) {
    return OurFolder.BLOCKS + "/" + OurFiles.flat(path);
  }

  /// What a person types for root to take our block out: lines of others stay, also between the
  /// marks. Without the machine's record, or the last mark, it does nothing: the block would reach
  /// to the end of the file.
  public static String takeOut(String path) {
    return Script.of(BlockLines.class, "take-out", path, record(path)).typed();
  }

  /// What is left of a text after [#takeOut].
  String takenOut(String text) {
    return recorded.isEmpty() ? text : MarkedBlock.removeWhole(text, recorded::contains);
  }

  static List<String> sums(String body) {
    return body.lines().map(line -> FileTrace.sum(line.stripTrailing())).distinct().toList();
  }

  boolean areKnown() {
    return !recorded.isEmpty() || !sums.isEmpty();
  }

  Predicate<String> test() {
    return areKnown()
        ? line -> recorded.contains(line) || sums.contains(FileTrace.sum(line))
        : _ -> true;
  }
}
