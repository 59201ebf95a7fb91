package dev.mooring.installer.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Lets an image start fast: caches of loaded classes, and a launcher without detours.
///
/// @param image made by jpackage
/// @param home a home folder for the training
record FastStart(Path image, Path home) {

  /// What is learnt: the cache's file, and the command.
  private static final Map<String, List<String>> LESSONS =
      Map.of(
          "version.aot", List.of("--version"),
          "mooring.aot", List.of("wizard", "--probe"),
          "commands.aot", List.of("plan", "--lab"));

  /// To be called when jars and runtime will not be touched any more.
  ///
  /// @param caches folder with those to be taken; without one, they are made by training
  void prepare(Optional<Path> caches) throws IOException, InterruptedException {
    var layout = ImageLayout.of(image);
    var settings = new LauncherSettings(layout.app());
    for (var quiet : AotCache.QUIETLY) {
      settings.add(quiet);
    }
    for (var lesson : LESSONS.entrySet()) {
      var file = layout.app().resolve(lesson.getKey());
      if (caches.isPresent()) {
        Files.copy(caches.get().resolve(lesson.getKey()), file);
      } else {
        new AotCache(file).train(layout.java(), settings, home, lesson.getValue());
      }
    }
    if (layout.takesScript()) {
      Files.writeString(layout.launcher(), script(settings));
    }
    settings.add("-XX:AOTCache=$APPDIR/mooring.aot");
  }

  /// jpackage's own one asks rpm and dpkg at each start whose file it is, which takes longer than
  /// Java does.
  private static String script(LauncherSettings settings) throws IOException {
    return template()
        .replace("@OPTIONS@", String.join(" \\\n  ", quoted(settings.options("$app"))))
        .replace("@CLASSPATH@", String.join(":", quoted(settings.classPath("$app"))));
  }

  private static List<String> quoted(List<String> words) {
    return words.stream().map(word -> '"' + word + '"').toList();
  }

  private static String template() throws IOException {
    try (InputStream in = FastStart.class.getResourceAsStream("launcher.sh")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
