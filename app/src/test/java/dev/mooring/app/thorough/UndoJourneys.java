package dev.mooring.app.thorough;

import dev.mooring.app.Folders;
import dev.mooring.app.thorough.RandomJourney.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Many journeys of chance, some at a time, and the tables of what came of them.
record UndoJourneys(Path folder, int atOnce) {
  private static final Logger LOG = LoggerFactory.getLogger(UndoJourneys.class);

  List<Report> travel(LongStream seeds) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      var journeys = seeds.<Callable<Report>>mapToObj(seed -> () -> journey(seed)).toList();
      var reports = new ArrayList<Report>();
      for (var report : threads.invokeAll(journeys)) {
        reports.add(report.get());
      }
      return reports;
    }
  }

  private Report journey(long seed) {
    try {
      var home = Files.createDirectories(folder.resolve("journey-" + seed));
      try {
        var report = judged(Draw.of(seed), home);
        LOG.info(
            "{} ms, {}, {}: {}",
            report.took().toMillis(),
            report.draw(),
            report.ends(),
            report.flaws());
        return report;
      } finally {
        Folders.remove(home);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A journey that can't be judged is a flaw of its own: the other ones go on.
  private static Report judged(Draw draw, Path home) throws IOException {
    try {
      return RandomJourney.of(draw, home);
    } catch (RuntimeException | AssertionError failure) {
      LOG.warn("{}", draw, failure);
      var flaw = new Flaw(Flaw.Kind.BROKEN, draw.setting().ground().toString(), failure.toString());
      return new Report(draw, Duration.ZERO, "broken", List.of(flaw));
    }
  }

  static void publish(String name, List<Report> reports) {
    byHand(name, reports);
    byFlaw(name, reports);
  }

  /// What others had or did, how often, and in how many of these journeys something was wrong.
  private static void byHand(String name, List<Report> reports) {
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

  /// What was wrong, in how many journeys, and the seeds that show it.
  private static void byFlaw(String name, List<Report> reports) {
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
