package dev.mooring.app.thorough;

import dev.mooring.app.thorough.RandomJourney.Report;
import java.util.List;
import java.util.TreeMap;

/// The table of what others had or did.
final class HandTable {
  private HandTable() {}

  /// What others had or did, how often, and in how many of these journeys something was wrong.
  static void publish(String name, List<Report> reports) {
    var table = new Table(name, "others have or do", "journeys", "of these without a flaw");
    var all = new TreeMap<String, int[]>();
    for (var report : reports) {
      report
          .draw()
          .hands()
          .distinct()
          .forEach(
              hand -> {
                var count = all.computeIfAbsent(hand, _ -> new int[2]);
                count[0]++;
                count[1] +=
                    report.flaws().stream().noneMatch(flaw -> flaw.what().contains(hand)) ? 1 : 0;
              });
    }
    all.forEach((hand, count) -> table.row(hand, count[0], count[1]));
    var good = reports.stream().filter(report -> report.flaws().isEmpty()).count();
    var mean = reports.stream().mapToLong(report -> report.took().toMillis()).average().orElse(0);
    table.row("**all**", reports.size(), good);
    table.publish(
        "Undo exact: %d of %d journeys without a flaw, %.1f s each"
            .formatted(good, reports.size(), mean / 1000));
  }
}
