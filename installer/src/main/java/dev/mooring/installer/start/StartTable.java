package dev.mooring.installer.start;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Medians of starts in turns, so that what else the computer does meets all alike. It gates
/// nothing.
///
/// @param medians by the start's name
record StartTable(Map<String, Duration> medians) {

  static StartTable of(List<Start> starts, int rounds) throws IOException {
    var times = new LinkedHashMap<String, List<Duration>>();
    // The first round warms the disk's cache.
    for (var round = 0; round <= rounds; round++) {
      for (var start : starts) {
        var took = start.once();
        if (round > 0) {
          times.computeIfAbsent(start.name(), _ -> new ArrayList<>()).add(took);
        }
      }
    }
    var medians = new LinkedHashMap<String, Duration>();
    times.forEach((name, all) -> medians.put(name, median(all)));
    return new StartTable(medians);
  }

  /// A line for each start, with how it compares with another.
  ///
  /// @param against the name of what a start is compared with, by the start's name
  List<String> rows(Map<String, List<String>> against) {
    var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    var rows = new ArrayList<String>();
    rows.add(String.format(Locale.ROOT, "Starts; load average %.1f", load));
    medians.forEach(
        (name, time) -> {
          var ratios =
              against.getOrDefault(name, List.of()).stream().map(other -> ratio(time, other));
          rows.add(
              String.format(
                  Locale.ROOT,
                  "| %-36s | %6d ms | %s |",
                  name,
                  time.toMillis(),
                  String.join(", ", ratios.toList())));
        });
    return rows;
  }

  private String ratio(Duration time, String other) {
    var compared = medians.getOrDefault(other, time);
    return String.format(
        Locale.ROOT, "%.2f × %s", (double) time.toNanos() / compared.toNanos(), other);
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
