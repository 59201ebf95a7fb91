package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What a package for Linux lays outside `/opt/mooring`: the command, the menu's entry, the type of
/// settings files, icons and licences. Desktops look at these folders by themselves, so that no
/// script has to tell them.
///
/// @param sources laid out as in a system
/// @param licences the list of the others' licences
record SystemFiles(Path sources, Path licences) {
  private static final int[] SIZES = {32, 48, 64, 128, 256};

  /// @param root of the package
  void into(Path root) throws IOException {
    copyTo(root);
    for (var size : SIZES) {
      var place = "usr/share/icons/hicolor/%1$dx%1$d/apps/mooring.png".formatted(size);
      Icon.png(size, above(root.resolve(place)));
    }
    var list = above(root.resolve("usr/share/doc/mooring/THIRD-PARTY.txt"));
    Files.copy(licences, list, StandardCopyOption.REPLACE_EXISTING);
    // Relative, so that it leads into the same root wherever that is.
    Files.createSymbolicLink(
        above(root.resolve("usr/bin/mooring")), Path.of("../../opt/mooring/bin/mooring"));
  }

  private void copyTo(Path root) throws IOException {
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var place = root.resolve(sources.relativize(file).toString());
        Files.copy(file, above(place), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Path above(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    return file;
  }
}
