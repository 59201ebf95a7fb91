package dev.mooring.real;

import dev.mooring.change.Change;
import dev.mooring.change.resolver.UseLocalResolver;
import dev.mooring.change.software.InstallIstio;
import dev.mooring.change.software.InstallPackages;
import dev.mooring.change.unit.StartUnit;
import dev.mooring.run.RunEvent;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where the time of a run went: what lies between two events belongs to what the second one ended.
///
/// @param seconds of each part
record RunParts(Map<Part, Double> seconds) {

  static final RunParts UNKNOWN = new RunParts(Map.of());

  enum Part {
    /// Login and all that is asked before the first change.
    LOOK,
    PLAN,
    PACKAGES,
    FILES,
    RESOLVER,
    UNITS,
    /// What is asked later.
    CHECKS
  }

  static RunParts of(List<RunEvent> events) {
    var seconds = new EnumMap<Part, Double>(Part.class);
    var last = events.getFirst().at();
    for (var event : events) {
      var part = ended(event, seconds.containsKey(Part.PLAN));
      if (part.isPresent()) {
        seconds.merge(part.get(), Duration.between(last, event.at()).toNanos() / 1e9, Double::sum);
        last = event.at();
      }
    }
    return new RunParts(seconds);
  }

  private static Optional<Part> ended(RunEvent event, boolean isPlanned) {
    return switch (event) {
      case RunEvent.CheckPassed _ -> Optional.of(isPlanned ? Part.CHECKS : Part.LOOK);
      case RunEvent.StepPlanned _ -> Optional.of(Part.PLAN);
      case RunEvent.ChangeDone done -> Optional.of(part(done.change()));
      default -> Optional.empty();
    };
  }

  private static Part part(Change change) {
    return switch (change) {
      case InstallPackages _, InstallIstio _ -> Part.PACKAGES;
      case UseLocalResolver _ -> Part.RESOLVER;
      case StartUnit _ -> Part.UNITS;
      default -> Part.FILES;
    };
  }

  @Override
  public String toString() {
    return seconds.entrySet().stream()
        .map(
            entry ->
                "%s %.2f s"
                    .formatted(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
