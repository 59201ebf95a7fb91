package dev.mooring.lab.machine.apt;

import java.util.List;
import java.util.Map;

/// A Debian package: what it puts on the disk and what its maintainer scripts do.
///
/// @param programs paths of binaries
/// @param files paths and texts of the other files
/// @param depends packages that come along
/// @param units units that start and are enabled after installing, as Debian's own do
public record DebPackage(
    String name,
    String version,
    String summary,
    List<String> depends,
    List<String> programs,
    Map<String, String> files,
    List<String> units,
    Scripts scripts) {

  /// Maintainer scripts.
  public interface Scripts {
    Scripts NONE = new Scripts() {};

    default void afterInstall() {}

    default void afterRemove(boolean isPurge) {}
  }

  public static DebPackage of(String name, String version, String summary, String... programs) {
    return new DebPackage(
        name, version, summary, List.of(), List.of(programs), Map.of(), List.of(), Scripts.NONE);
  }
}
