package dev.mooring.change.file;

import dev.mooring.change.OnMachine;
import dev.mooring.command.Script;
import java.util.List;
import java.util.Optional;

/// A path on the machine as it is: what stands there, and what our lists say about it.
///
/// @param sum SHA-256 of the file; empty where there is none
/// @param owner `user:group`
/// @param isListed whether the list says that it is ours
/// @param written the checksums of what we wrote there, as often as we did; none in a list of the
///   first release
/// @param hasKept whether what stood there before is kept
/// @param hasFolder whether its folder is there
record FileState(
    String sum,
    String owner,
    boolean isListed,
    List<String> written,
    boolean hasKept,
    boolean hasFolder) {
  private static final String EMPTY = FileTrace.sum("");
  private static final FileState NONE = new FileState("", "", false, List.of(), false, true);

  static FileState of(OnMachine change, dev.mooring.port.WorldView world, String path) {
    return change
        .look(world)
        .map(there -> OnMachine.ask(there, Script.of(FileState.class, "state", path)))
        .filter(outcome -> outcome.isOk())
        .map(outcome -> parse(outcome.out().lines().toList(), path))
        .orElse(NONE);
  }

  private static FileState parse(List<String> lines, String path) {
    return new FileState(
        after(lines, "sum ").orElse(""),
        after(lines, "owner ").orElse(""),
        lines.contains("listed"),
        lines.stream()
            .filter(line -> line.endsWith("  " + path))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList(),
        lines.contains("kept"),
        lines.contains("folder"));
  }

  private static Optional<String> after(List<String> lines, String word) {
    return lines.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .findFirst();
  }

  boolean exists() {
    return !owner.isEmpty();
  }

  /// Whether nothing of others is in the way: an empty file holds nothing that could be lost, and
  /// is put back.
  boolean isFree() {
    return !exists() || isListed || sum.equals(EMPTY);
  }

  /// Whether it still is what we left there.
  boolean isAsLeft(Optional<FileTrace> trace) {
    return written.isEmpty()
        || written.contains(sum)
        || written.contains(OurFiles.ANY + owner)
        || trace.filter(known -> known.left().isEmpty() && known.owner().equals(owner)).isPresent();
  }
}
