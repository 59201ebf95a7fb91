package dev.mooring.lab.machine.apt;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A Debian package: what it puts on the disk and what its maintainer scripts do.
///
/// @param programs paths of binaries
/// @param files paths and texts of the other files
/// @param depends packages that come along
/// @param conffiles settings outside of /etc that stay when it is removed
/// @param units units that start and are enabled after installing, as Debian's own do
public record DebPackage(
    String name,
    String version,
    String summary,
    List<String> depends,
    List<String> programs,
    Map<String, String> files,
    Set<String> conffiles,
    List<String> units,
    Scripts scripts) {

  /// A package whose conffiles are those in /etc.
  public DebPackage(
      String name,
      String version,
      String summary,
      List<String> depends,
      List<String> programs,
      Map<String, String> files,
      List<String> units,
      Scripts scripts) {
    this(name, version, summary, depends, programs, files, Set.of(), units, scripts);
  }

  /// Whether a file outlives removal, and a newer package, once somebody has changed it.
  boolean isConffile(String path) {
    return path.startsWith("/etc/") || conffiles.contains(path);
  }

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
