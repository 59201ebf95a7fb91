package dev.mooring.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// jpackage with what is the same on all systems.
///
/// @param version as packages write it: numbers and points
/// @param resources folder with what replaces jpackage's own, such as the desktop entry
record Jpackage(Path target, String version, Path resources, Path icon) {
  private static final String NAME = "mooring";

  /// The same with another folder to work in.
  Jpackage in(Path other) {
    return new Jpackage(other, version, resources, icon);
  }

  /// An image: launcher, jars and runtime in one folder.
  Path image(Jars jars, RuntimeImage runtime, SourceDate date) throws IOException {
    var input = Files.createDirectories(target.resolve("input"));
    for (var jar : jars.ours()) {
      new StoredJar(jar).into(input, date);
    }
    var args = usual("app-image");
    args.addAll(List.of("--input", input.toString()));
    args.addAll(List.of("--main-jar", jars.main().getFileName().toString()));
    args.addAll(List.of("--main-class", "dev.mooring.app.Main"));
    args.addAll(List.of("--runtime-image", runtime.folder().toString()));
    for (var option : JAVA_OPTIONS) {
      args.addAll(List.of("--java-options", option));
    }
    Tool.run("jpackage", args);
    var image = target.resolve(NAME);
    date.onto(image);
    return image;
  }

  /// The same as the distribution's launcher gives.
  private static final List<String> JAVA_OPTIONS =
      List.of(
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1");

  /// A Debian package of the image.
  ///
  /// @param licence its text
  Path deb(Path image, Path licence) throws IOException {
    var args = usual("deb");
    args.addAll(List.of("--app-image", image.toString()));
    args.addAll(List.of("--install-dir", "/opt"));
    args.addAll(List.of("--linux-package-name", NAME));
    args.addAll(List.of("--linux-app-category", "net"));
    args.addAll(List.of("--linux-menu-group", "Network;Education;"));
    args.addAll(List.of("--linux-shortcut", "--linux-deb-maintainer", "mooring@localhost"));
    args.addAll(List.of("--license-file", licence.toString()));
    // jpackage sees only what its launcher is linked with; JavaFX loads GTK by name.
    args.addAll(List.of("--linux-package-deps", "libgtk-3-0"));
    Tool.run("jpackage", args);
    try (var files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
    }
  }

  private List<String> usual(String type) {
    var args = new ArrayList<String>();
    args.addAll(List.of("--type", type, "--name", NAME, "--app-version", version));
    args.addAll(List.of("--dest", target.toString(), "--icon", icon.toString()));
    args.addAll(List.of("--vendor", "Mooring", "--resource-dir", resources.toString()));
    args.addAll(List.of("--description", "Joins a virtual machine to an Istio mesh"));
    return args;
  }
}
