package dev.mooring.installer.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where jpackage lays things in an image, which differs from system to system.
///
/// @param app the folder with the jars
/// @param java of the image's runtime
/// @param launcher what people start
public record ImageLayout(Path app, Path java, Path launcher) {

  public static ImageLayout of(Path image) {
    return List.of(linux(image), mac(image), windows(image)).stream()
        .filter(layout -> Files.exists(layout.app()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No image of jpackage's: " + image));
  }

  /// The image's Java.
  Path runtime() {
    return java.resolveSibling("..").normalize();
  }

  /// A program that the system's own shell reads can stand in place of the launcher.
  boolean takesScript() {
    return app.endsWith(Path.of("lib", "app"));
  }

  private static ImageLayout linux(Path image) {
    var lib = image.resolve("lib");
    var java = lib.resolve(Path.of("runtime", "bin", "java"));
    return new ImageLayout(lib.resolve("app"), java, image.resolve(Path.of("bin", "mooring")));
  }

  private static ImageLayout mac(Path image) {
    var contents = image.resolve("Contents");
    var java = contents.resolve(Path.of("runtime", "Contents", "Home", "bin", "java"));
    var launcher = contents.resolve(Path.of("MacOS", "mooring"));
    return new ImageLayout(contents.resolve("app"), java, launcher);
  }

  private static ImageLayout windows(Path image) {
    var java = image.resolve(Path.of("runtime", "bin", "java.exe"));
    return new ImageLayout(image.resolve("app"), java, image.resolve("mooring.exe"));
  }
}
