package dev.mooring.app.thorough;

import dev.mooring.app.thorough.RandomJourney.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The table of what was wrong, for whoever looks for the cause.
final class FlawTable {
  private FlawTable() {}

  /// What was wrong, in how many journeys, and the seeds that show it.
  static void publish(String name, List<Report> reports) {
    var seeds = new TreeMap<String, List<Long>>();
    var details = new TreeMap<String, String>();
    for (var report : reports) {
      report
          .flaws()
          .forEach(
              flaw -> {
                var key = flaw.kind() + " | " + flaw.what();
                seeds.computeIfAbsent(key, _ -> new ArrayList<>()).add(report.draw().seed());
                details.putIfAbsent(key, flaw.detail());
              });
    }
    var table = new Table(name + "-flaws", "flaw", "what", "journeys", "seeds", "such as");
    seeds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              var parts = entry.getKey().split(" \\| ", 2);
              table.row(
                  parts[0],
                  parts[1],
                  entry.getValue().stream().distinct().count(),
                  entry.getValue().stream()
                      .distinct()
                      .limit(4)
                      .map(String::valueOf)
                      .collect(Collectors.joining(", ")),
                  details.getOrDefault(entry.getKey(), ""));
            });
    table.publish("What was wrong");
  }
}
