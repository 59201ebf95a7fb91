package dev.mooring.real;

import dev.mooring.model.DatabaseSpec;
import dev.mooring.run.RunEvent;
import dev.mooring.step.StepId;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// The machine part, from the namespace to both units running: by Mooring, and by the tutorial's
/// own commands, on machines alike in the same run: `mvn -Pbenchmark-real`. It gates nothing.
final class MachinePartBenchmark {
  private static final int ROUNDS = Integer.getInteger("rounds", 3);

  private MachinePartBenchmark() {}

  public static void main(String[] args) throws Exception {
    var out = new PrintStream(System.out, true);
    // A first run that does not count: class loading and the file cache are not the question.
    byHand();
    byMooring();
    var hands = new ArrayList<MachinePart>();
    var moorings = new ArrayList<MachinePart>();
    // In turns, so that what else the computer does falls on both.
    for (var round = 0; round < ROUNDS; round++) {
      hands.add(byHand());
      moorings.add(byMooring());
    }
    row(out, "tutorial's commands", hands);
    row(out, "Mooring", moorings);
    out.println("of which: " + median(moorings).parts());
    out.printf(
        Locale.ROOT,
        "ratio of the medians without packages: %.2f (goal: at most 0.50); with them: %.2f%n",
        median(moorings).rest() / median(hands).rest(),
        median(moorings).total() / median(hands).total());
    System.exit(0);
  }

  private static MachinePart byHand() {
    return onBed(TutorialWay::measure);
  }

  private static MachinePart byMooring() {
    return onBed(
        bed ->
            MachinePart.measured(
                bed.machine,
                () -> {
                  var outcome = bed.run(DatabaseSpec.RANDOM_PASSWORD, EnumSet.of(StepId.SIDECAR));
                  if (outcome != RunEvent.Outcome.DONE) {
                    throw new IllegalStateException(bed.story());
                  }
                  return MachinePart.told(List.copyOf(bed.events));
                }));
  }

  private static MachinePart onBed(Measurement measurement) {
    try {
      var home = Files.createTempDirectory("mooring-machine-part-");
      try (var bed = new Bed(home, "bookworm")) {
        return measurement.of(bed);
      } finally {
        HostCommand.run("rm", "-rf", "--one-file-system", home.toString());
      }
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void row(PrintStream out, String name, List<MachinePart> parts) {
    var part = median(parts);
    out.printf(
        Locale.ROOT,
        "%-20s %6.2f s, packages %5.2f s, rest %5.2f s; %d SSH connections, %d programs here, %d"
            + " there%n",
        name,
        part.total(),
        part.packages(),
        part.rest(),
        part.connections(),
        part.programsHere(),
        part.programsThere());
  }

  private static MachinePart median(List<MachinePart> parts) {
    return parts.stream()
        .sorted((a, b) -> Double.compare(a.rest(), b.rest()))
        .toList()
        .get(parts.size() / 2);
  }

  @FunctionalInterface
  private interface Measurement {
    MachinePart of(Bed bed) throws Exception;
  }
}
