package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The jars of the distribution that `app` builds.
///
/// @param lib its folder `lib`
public record Jars(Path lib) {

  /// Those of the class path.
  List<Path> ours() throws IOException {
    return in(lib);
  }

  /// JavaFX, which becomes a part of the runtime.
  List<Path> javafx() throws IOException {
    return in(lib.resolve("javafx"));
  }

  /// The one with the command.
  Path main() throws IOException {
    return ours().stream()
        .filter(jar -> jar.getFileName().toString().startsWith("mooring-app-"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no mooring-app jar in " + lib));
  }

  /// The licence's text, which lies beside the folder.
  Path licence() {
    return lib.resolveSibling("LICENSE");
  }

  /// The bill of materials, which lies there, too.
  public Path bill() {
    return lib.resolveSibling("bom.json");
  }

  /// The list of the others' licences, which lies there, too.
  Path licences() {
    return lib.resolveSibling("THIRD-PARTY.txt");
  }

  private static List<Path> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
