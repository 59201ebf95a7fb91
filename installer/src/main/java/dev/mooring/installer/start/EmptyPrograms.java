package dev.mooring.installer.start;

import dev.mooring.installer.build.ImageLayout;
import dev.mooring.installer.build.LauncherSettings;
import dev.mooring.installer.build.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Programs that do nothing, on the image's own Java and with the launcher's options: what a start
/// is compared with.
///
/// @param image in which they run
/// @param jar with them; only what lies in jars can be cached
record EmptyPrograms(ImageLayout image, Path jar) {

  static EmptyPrograms in(ImageLayout image, Path folder) throws IOException {
    var classes =
        Path.of(EmptyMain.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    var jar = folder.resolve("empty.jar");
    Files.deleteIfExists(jar);
    var packed = EmptyMain.class.getPackageName().replace('.', '/');
    Tool.run(
        "jar", List.of("--create", "--file", jar.toString(), "-C", classes.toString(), packed));
    return new EmptyPrograms(image, jar);
  }

  List<String> main() throws IOException {
    return java(List.of(), EmptyMain.class);
  }

  List<String> window() throws IOException {
    return java(List.of(), EmptyWindow.class);
  }

  /// The window with a cache that was made for it alone.
  List<String> cachedWindow() throws IOException, InterruptedException {
    var cache = jar.resolveSibling("empty.aot");
    var training = java(List.of("-XX:AOTCacheOutput=" + cache), EmptyWindow.class);
    var status =
        new ProcessBuilder(training)
            .redirectErrorStream(true)
            .redirectOutput(jar.resolveSibling("empty.log").toFile())
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException("The empty window cannot be learnt: " + training);
    }
    return java(List.of("-XX:AOTCache=" + cache), EmptyWindow.class);
  }

  private List<String> java(List<String> options, Class<?> main) throws IOException {
    var usual =
        new LauncherSettings(image.app())
            .options(image.app().toString()).stream()
                .filter(option -> !option.startsWith("-XX:AOTCache"));
    return Stream.of(
            Stream.of(image.java().toString(), "-Dglass.platform=Headless", "-Dprism.order=sw"),
            usual,
            options.stream(),
            Stream.of("--add-modules=javafx.controls", "-cp", jar.toString(), main.getName()))
        .flatMap(part -> part)
        .toList();
  }
}
