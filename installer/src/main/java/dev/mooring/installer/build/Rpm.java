package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A package for Fedora, Red Hat, SUSE and their relatives.
///
/// @param target folder to work in
record Rpm(Jpackage jpackage, SystemFiles files, Path target) {

  Path make(Path image) throws IOException {
    var more = target.resolve("rpm");
    files.into(more);
    return jpackage.packaged(
        "rpm",
        image,
        target,
        options(),
        Map.of(
            "MOORING_FILES",
            more.toAbsolutePath().toString(),
            "MOORING_MAINTAINER",
            Jpackage.MAIL));
  }

  private static List<String> options() {
    return Jpackage.linux("--linux-rpm-license-type", "Apache-2.0");
  }

  /// @return whether the tools for it are here
  static boolean isPossible() {
    return Command.exists("rpmbuild");
  }
}
