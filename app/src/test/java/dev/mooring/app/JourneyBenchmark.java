package dev.mooring.app;

import dev.mooring.app.session.Folders;
import dev.mooring.app.session.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How long the journey takes beside what no run could avoid: `mvn -Pbenchmark`. It gates nothing.
final class JourneyBenchmark {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final PrintWriter out;

  private JourneyBenchmark(PrintWriter out) {
    this.out = out;
  }

  /// Runs the practice journey with realistic delays and without any, and prints a table of each.
  public static void main(String[] args) throws IOException {
    var out = new PrintWriter(Terminal.standard().out(), true);
    var benchmark = new JourneyBenchmark(out);
    benchmark.report("realistic");
    benchmark.report("none");
    System.exit(0);
  }

  private void report(String delays) throws IOException {
    var home = Files.createTempDirectory("mooring-benchmark-");
    var typed = Typed.in(home, "run", "--lab", "--delays", delays, "--yes", "--output", "json");
    Folders.remove(home);
    out.println();
    out.println("--delays " + delays + ", status " + typed.status());
    var lines = typed.out().lines().<JsonNode>map(JSON::readTree).toList();
    steps(lines);
    var end = lines.getLast();
    var wall = end.path("wall_s").asDouble(0);
    var critical = end.path("critical_path_s").asDouble(0);
    out.printf("  %-12s %7.2f s%n", "wall", wall);
    out.printf("  %-12s %7.2f s%n", "critical", critical);
    if (critical > 0) {
      out.printf("  %-12s %7.3f   (goal: at most 1.15)%n", "ratio", wall / critical);
    }
  }

  private void steps(List<JsonNode> lines) {
    lines.stream()
        .filter(line -> line.path("event").asString().equals("step-done"))
        .forEach(
            line ->
                out.printf(
                    "  %-12s %7.2f s%n",
                    line.path("step").asString(), line.path("took_s").asDouble(0)));
  }
}
