package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The file beside the jars in which jpackage's launcher finds what to start.
///
/// @param app the folder with the jars
public record LauncherSettings(Path app) {
  private static final String APP = "$APPDIR";

  /// The options for Java.
  ///
  /// @param app stands for the folder with the jars
  public List<String> options(String app) throws IOException {
    return values("java-options=", app);
  }

  /// The jars in the order of the class path.
  ///
  /// @param app stands for the folder with the jars
  List<String> classPath(String app) throws IOException {
    return values("app.classpath=", app);
  }

  /// Adds an option for Java; the list of them is the file's end.
  void add(String option) throws IOException {
    Files.writeString(file(), "java-options=" + option + "\n", StandardOpenOption.APPEND);
  }

  private Path file() {
    return app.resolve("mooring.cfg");
  }

  private List<String> values(String key, String app) throws IOException {
    return Files.readAllLines(file()).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).replace(APP, app))
        .toList();
  }
}
