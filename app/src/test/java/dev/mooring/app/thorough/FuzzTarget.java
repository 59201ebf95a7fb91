package dev.mooring.app.thorough;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Jazzer calls again and again, in a process of its own: the parser that the system property
/// `parser` names.
public final class FuzzTarget {
  private static final Parser PARSER = Parser.valueOf(System.getProperty("parser", "SETTINGS"));
  private static final Path FOLDER = folder();

  private FuzzTarget() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory("fuzz-");
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /// One input.
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    PARSER.read(input, FOLDER);
  }
}
