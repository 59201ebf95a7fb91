package dev.mooring.app.wiring;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Mooring once more, in a process of its own.
public final class OwnProcess {
  /// It lives shortly, or waits most of the time: that it starts fast counts most.
  private static final List<String> SMALL =
      List.of(
          "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /// The roof, which knows this class, and so is known by name alone.
  static final String PROGRAM = "dev.mooring.app.Main";

  /// Where Mooring was installed, classes as they are once they are loaded lie beside the jars.
  private static final String CACHE = "commands.aot";

  private OwnProcess() {}

  /// @param options for the JVM, more than the usual ones
  /// @param words of the command line
  public static ProcessBuilder of(List<String> options, String... words) {
    var classPath = System.getProperty("java.class.path");
    var program = Stream.of("--class-path", classPath, PROGRAM);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
        Stream.of(
                Stream.of(java),
                SMALL.stream(),
                cache(classPath).stream(),
                options.stream(),
                program,
                Stream.of(words))
            .flatMap(some -> some)
            .toList());
  }

  /// What makes it start fast where it can; what Java says of a cache that does not fit is nobody's
  /// concern.
  static List<String> cache(String classPath) {
    var cache = Path.of(classPath.split(File.pathSeparator, 2)[0]).resolveSibling(CACHE);
    return Files.exists(cache)
        ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off")
        : List.of();
  }
}
