package dev.mooring.app.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/// The version that this was built as.
public final class BuiltVersion {
  private static final Set<String> OPTIONS = Set.of("--version", "-V");

  private BuiltVersion() {}

  /// Whether a command line asks for nothing else. Then it can be told before the commands and
  /// their options are put together, which takes longer than Java's start.
  public static boolean isAsked(String... args) {
    return args.length == 1 && OPTIONS.contains(args[0]);
  }

  /// In one line, with the program's name.
  public static String line() {
    var properties = new Properties();
    try (var stream = BuiltVersion.class.getResourceAsStream("version.properties")) {
      properties.load(stream);
    } catch (IOException failure) {
      throw new UncheckedIOException("This build does not know its version.", failure);
    }
    return properties.getProperty("line");
  }
}
