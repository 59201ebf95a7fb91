package dev.mooring.app.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.thorough.FaultJourneys.Wrong;
import dev.mooring.lab.world.Fault;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong in the world, the journey stops with a reason of ours at the step that finds
/// it; where the cure can be applied, it is finished then; and the undo gets out.
class FaultTest {
  private static final long SEED = Long.getLong("thorough.seed", 1);
  private static final int PAIRS = 60;

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void someFaultsAreFoundAndCured() throws Exception {
    travel(
        "faults-sample",
        List.of(
            new Wrong(MeshKind.TUTORIAL, List.of(Fault.PACKAGES_INTERRUPTED)),
            new Wrong(MeshKind.ISTIO_1, List.of(Fault.NO_SUDO))));
  }

  @Test
  @Tag("thorough")
  @Timeout(4 * 3600)
  void everyFaultAndPairsOfThemAreFoundAndCured() throws Exception {
    var worlds = new ArrayList<Wrong>();
    for (var mesh : MeshKind.values()) {
      for (var fault : Fault.values()) {
        worlds.add(new Wrong(mesh, List.of(fault)));
      }
    }
    Stream.generate(pairs(new Random(SEED)))
        .filter(pair -> !worlds.contains(pair))
        .limit(PAIRS)
        .forEach(worlds::add);
    travel("faults", worlds);
  }

  private static Supplier<Wrong> pairs(Random random) {
    return () ->
        new Wrong(
            List.of(MeshKind.values()).get(random.nextInt(MeshKind.values().length)),
            Stream.of(one(random), one(random)).distinct().toList());
  }

  private static Fault one(Random random) {
    return List.of(Fault.values()).get(random.nextInt(Fault.values().length));
  }

  private void travel(String name, List<Wrong> worlds) throws Exception {
    var reports = new FaultJourneys(folder).travel(worlds);
    FaultTable.publish(name, reports);
    assertThat(reports).allSatisfy(report -> assertThat(report.flaws()).as("%s", report).isEmpty());
  }
}
