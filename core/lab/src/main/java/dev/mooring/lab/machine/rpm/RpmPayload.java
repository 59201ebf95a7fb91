package dev.mooring.lab.machine.rpm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What comes onto the disk.
///
/// @param programs paths of binaries
/// @param files paths and texts of the other files
/// @param configs those of the files that somebody may change: `%config(noreplace)`
/// @param folders that go with it once nothing is in them
/// @param units that it stops and disables when it goes, as the distribution's own packages do
public record RpmPayload(
    List<String> programs,
    Map<String, String> files,
    Set<String> configs,
    List<String> folders,
    List<String> units) {

  static RpmPayload of(String... programs) {
    return new RpmPayload(List.of(programs), Map.of(), Set.of(), List.of(), List.of());
  }

  /// All paths, sorted.
  List<String> paths() {
    return Stream.of(programs.stream(), files.keySet().stream(), folders.stream())
        .flatMap(some -> some)
        .sorted()
        .toList();
  }
}
