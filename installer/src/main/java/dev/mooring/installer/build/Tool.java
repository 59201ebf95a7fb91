package dev.mooring.installer.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A tool of the JDK that runs this, such as jlink. Each time it is a process of its own: jlink
/// makes classes from what the method handles of its own process have become, so the second image
/// that one process makes has others than the first.
public final class Tool {
  private Tool() {}

  /// @return what it said
  /// @throws IllegalStateException when it fails, with what it said
  public static String run(String name, List<String> args) throws IOException {
    return run(name, args, Map.of());
  }

  /// @param variables environment variables for it and for the programs that it starts
  public static String run(String name, List<String> args, Map<String, String> variables)
      throws IOException {
    var program = Path.of(System.getProperty("java.home"), "bin", name).toString();
    var words = Stream.concat(Stream.of(program), args.stream()).toList();
    return new Command(words, variables).run();
  }
}
