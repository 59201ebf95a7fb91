package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// jpackage with what is the same on all systems.
///
/// @param version as packages write it: numbers and points
/// @param resources folder with what replaces jpackage's own, such as the desktop entry
public record Jpackage(Path target, String version, Path resources, Path icon) {
  private static final String NAME = "mooring";

  /// Who is asked about a package.
  static final String MAIL = "mooring@localhost";

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
    for (var text : List.of(jars.licence(), jars.licences())) {
      Files.copy(text, input.resolve(text.getFileName()));
    }
    var args = usual("app-image", target);
    args.addAll(List.of("--input", input.toString()));
    args.addAll(List.of("--main-jar", jars.main().getFileName().toString()));
    args.addAll(List.of("--main-class", "dev.mooring.app.Main"));
    args.addAll(List.of("--runtime-image", runtime.folder().toString()));
    for (var option : JAVA_OPTIONS) {
      args.addAll(List.of("--java-options", option));
    }
    if (OperatingSystem.here() == OperatingSystem.WINDOWS) {
      var console = resources.resolve("windows-console.properties");
      args.addAll(List.of("--add-launcher", "mooring-console=" + console));
    }
    Tool.run("jpackage", args);
    var isMac = OperatingSystem.here() == OperatingSystem.MAC;
    var image = target.resolve(isMac ? NAME + ".app" : NAME);
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

  /// The options of both types of Linux.
  static List<String> linux(String... more) {
    var options = new ArrayList<>(List.of("--install-dir", "/opt", "--linux-package-name", NAME));
    options.addAll(List.of(more));
    return List.copyOf(options);
  }

  /// A package of the image.
  ///
  /// @param type as jpackage calls it, which is also the ending of the file
  /// @param into the folder that it is laid into
  /// @param options those of the type
  /// @param variables environment variables for the programs that jpackage starts
  Path packaged(
      String type, Path image, Path into, List<String> options, Map<String, String> variables)
      throws IOException {
    var words = usual(type, into);
    words.addAll(List.of("--app-image", image.toString()));
    words.addAll(options);
    Tool.run("jpackage", words, variables);
    try (var files = Files.list(into)) {
      return files.filter(file -> file.toString().endsWith("." + type)).findFirst().orElseThrow();
    }
  }

  private List<String> usual(String type, Path into) {
    var args = new ArrayList<String>();
    args.addAll(List.of("--type", type, "--name", NAME, "--app-version", version));
    args.addAll(List.of("--dest", into.toString(), "--icon", icon.toString()));
    args.addAll(List.of("--vendor", "Mooring", "--resource-dir", resources.toString()));
    args.addAll(List.of("--description", "Joins a virtual machine to an Istio mesh"));
    return args;
  }
}
