package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The packages for Windows and macOS, which only these systems can make.
///
/// @param resources folder with the description of the settings file
record OtherSystems(Jpackage jpackage, Path resources, Path target) {
  /// The same for all versions, so that a newer one takes the place of an older one.
  private static final String UPGRADES = "0b73e684-2f94-4dab-8b0d-6aad78002073";

  Path msi(Path image) throws IOException {
    return made(
        "msi",
        image,
        List.of(
            "--win-per-user-install",
            "--win-menu",
            "--win-menu-group",
            "Mooring",
            "--win-shortcut",
            "--win-upgrade-uuid",
            UPGRADES));
  }

  Path dmg(Path image) throws IOException {
    return made("dmg", image, List.of("--mac-package-identifier", "dev.mooring"));
  }

  private Path made(String type, Path image, List<String> options) throws IOException {
    var opens = List.of("--file-associations", resources.resolve("settings.properties").toString());
    var all = Stream.concat(options.stream(), opens.stream()).toList();
    return jpackage.packaged(type, image, target, all, Map.of());
  }
}
