package dev.mooring.app.thorough;

import dev.mooring.app.session.Folders;
import dev.mooring.app.thorough.RandomJourney.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Many journeys of chance, some at a time.
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
}
