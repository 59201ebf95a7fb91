package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

/// A Java of its own: the modules that are used, and JavaFX.
record RuntimeImage(Path folder) {

  /// @param modules of the JDK, see [JdkModules]
  void make(Jars jars, Set<String> modules) throws IOException {
    Tool.run(
        "jlink",
        List.of(
            "--module-path",
            jars.lib().resolve("javafx").toString(),
            "--add-modules",
            "javafx.controls," + String.join(",", modules),
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--include-locales=en,zh",
            "--output",
            folder.toString()));
    for (var jar : jars.javafx()) {
      unpackLibraries(jar);
    }
  }

  /// Where JavaFX finds its libraries in the runtime, it unpacks none into the user's home.
  private void unpackLibraries(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().toList()) {
        if (entry.getName().matches("[^/]+\\.(so|dll|dylib)")) {
          try (var in = zip.getInputStream(entry)) {
            Files.copy(in, libraries().resolve(entry.getName()));
          }
        }
      }
    }
  }

  private Path libraries() {
    var isWindows = System.getProperty("os.name").startsWith("Windows");
    return folder.resolve(isWindows ? "bin" : "lib");
  }
}
