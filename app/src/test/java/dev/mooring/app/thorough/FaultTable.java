package dev.mooring.app.thorough;

import dev.mooring.app.thorough.FaultJourney.Report;
import java.util.List;

/// The table of faults, and of where the journey stops for each.
final class FaultTable {
  private FaultTable() {}

  static void publish(String name, List<Report> reports) {
    var table = new Table(name, "fault", "mesh", "stops at", "hints", "cured", "flaws");
    for (var report : reports) {
      table.row(
          report.faults(),
          report.setting().mesh(),
          report.stopped().isEmpty() ? "nowhere" : report.stopped(),
          String.join(", ", report.codes()),
          report.isCured() ? "finished" : "",
          report.flaws().stream().limit(3).toList());
    }
    var good = reports.stream().filter(report -> report.flaws().isEmpty()).count();
    table.publish("Faults: %d of %d as they should be".formatted(good, reports.size()));
  }
}
