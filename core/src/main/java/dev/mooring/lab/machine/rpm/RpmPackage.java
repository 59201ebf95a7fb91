package dev.mooring.lab.machine.rpm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// An rpm package: what it asks for, what it puts on the disk, and what its scriptlet does.
///
/// @param requires names that packages provide
/// @param provides other names that it answers to
/// @param conflicts names of packages that cannot be beside it
/// @param afterInstall the scriptlet `%post`
public record RpmPackage(
    RpmLabel label,
    List<String> requires,
    List<String> provides,
    List<String> conflicts,
    Payload payload,
    Runnable afterInstall) {

  /// What comes onto the disk.
  ///
  /// @param programs paths of binaries
  /// @param files paths and texts of the other files
  /// @param configs those of the files that somebody may change: `%config(noreplace)`
  /// @param folders that go with it once nothing is in them
  /// @param units that it stops and disables when it goes, as the distribution's own packages do
  public record Payload(
      List<String> programs,
      Map<String, String> files,
      Set<String> configs,
      List<String> folders,
      List<String> units) {

    static Payload of(String... programs) {
      return new Payload(List.of(programs), Map.of(), Set.of(), List.of(), List.of());
    }

    /// All paths, sorted.
    List<String> paths() {
      return Stream.of(programs.stream(), files.keySet().stream(), folders.stream())
          .flatMap(some -> some)
          .sorted()
          .toList();
    }
  }

  static RpmPackage of(RpmLabel label, List<String> requires, Payload payload) {
    return new RpmPackage(label, requires, List.of(), List.of(), payload, () -> {});
  }

  RpmPackage providing(String... names) {
    return new RpmPackage(label, requires, List.of(names), conflicts, payload, afterInstall);
  }

  RpmPackage against(String... names) {
    return new RpmPackage(label, requires, provides, List.of(names), payload, afterInstall);
  }

  RpmPackage then(Runnable scriptlet) {
    return new RpmPackage(label, requires, provides, conflicts, payload, scriptlet);
  }

  String name() {
    return label.name();
  }

  /// Whether it is of that name, or provides it, or brings that file.
  boolean answersTo(String capability) {
    return name().equals(capability)
        || provides.contains(capability)
        || (capability.startsWith("/") && payload.paths().contains(capability));
  }
}
