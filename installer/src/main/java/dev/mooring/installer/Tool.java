package dev.mooring.installer;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/// A tool of the JDK, such as jlink.
final class Tool {
  private Tool() {}

  /// Runs it in this process.
  ///
  /// @return what it printed
  /// @throws IllegalStateException when it fails, with what it said
  static String run(String name, List<String> args) {
    var tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("This JDK has no " + name + "."));
    var said = new StringWriter();
    var out = new PrintWriter(said);
    var status = tool.run(out, out, args.toArray(String[]::new));
    out.flush();
    if (status != 0) {
      throw new IllegalStateException(name + " failed with " + status + ":\n" + said);
    }
    return said.toString();
  }
}
