package dev.mooring.app.thorough;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A table of what was tried and what came of it, for people: said at the end of the tests and kept
/// under `target/thorough`.
final class Table {
  private static final Path FOLDER = Path.of("target", "thorough");
  private final String name;
  private final List<String> lines = new ArrayList<>();

  /// @param name of the file, without its ending
  Table(String name, String... columns) {
    this.name = name;
    row((Object[]) columns);
    row(Stream.of(columns).map(_ -> "---").toArray());
  }

  Table row(Object... cells) {
    var texts =
        Stream.of(cells)
            .map(cell -> String.valueOf(cell).replace("|", "\\|").replaceAll("\\s+", " "));
    lines.add("| " + String.join(" | ", texts.toList()) + " |");
    return this;
  }

  /// Writes it, under a line that says how it was made.
  void publish(String heading) {
    var text = "## " + heading + "\n\n" + String.join("\n", lines) + "\n";
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name + ".md"), text);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
    System.out.println(text);
  }
}
