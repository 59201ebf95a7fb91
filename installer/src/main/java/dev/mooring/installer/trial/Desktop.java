package dev.mooring.installer.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What desktops have gathered from the installed programs.
///
/// @param root of the system
record Desktop(Path root) {
  static final String TYPE = "application/vnd.mooring.settings+yaml";

  static Desktop in(Path root) {
    return new Desktop(root);
  }

  /// @throws IllegalStateException when a desktop that is here does not know Mooring's files
  void verify() throws IOException {
    knows("usr/share/mime/globs2", TYPE + ":*.mooring");
    knows("usr/share/applications/mimeinfo.cache", TYPE + "=mooring.desktop");
  }

  private void knows(String place, String line) throws IOException {
    var file = root.resolve(place);
    if (Files.exists(file) && !Files.readString(file).contains(line)) {
      throw new IllegalStateException(file + " does not say " + line);
    }
  }
}
