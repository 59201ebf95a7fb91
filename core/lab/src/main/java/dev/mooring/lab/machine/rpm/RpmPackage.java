package dev.mooring.lab.machine.rpm;

import java.util.List;

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
    RpmPayload payload,
    Runnable afterInstall) {

  static RpmPackage of(RpmLabel label, List<String> requires, RpmPayload payload) {
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
