package dev.mooring.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Mooring once more, in a process of its own.
final class OwnProcess {
  /// It lives shortly, or waits most of the time: that it starts fast counts most.
  private static final List<String> SMALL =
      List.of(
          "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private OwnProcess() {}

  /// @param options for the JVM, more than the usual ones
  /// @param words of the command line
  static ProcessBuilder of(List<String> options, String... words) {
    var program =
        Stream.of("--class-path", System.getProperty("java.class.path"), Main.class.getName());
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
        Stream.of(Stream.of(java), SMALL.stream(), options.stream(), program, Stream.of(words))
            .flatMap(some -> some)
            .toList());
  }
}
