package dev.mooring.app.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.Folders;
import dev.mooring.app.thorough.FaultJourney.Report;
import dev.mooring.app.thorough.Setting.Ground;
import dev.mooring.lab.Fault;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

  /// What there is in a world without a cloud only.
  private static final Set<Fault> OWN =
      Set.of(Fault.FIREWALL_CLOSED, Fault.BEHIND_NAT, Fault.NO_LOAD_BALANCERS);

  @TempDir private Path folder;
  private final List<Report> reports = new ArrayList<>();

  @Test
  @Timeout(300)
  void someFaultsAreFoundAndCured() throws Exception {
    travel(MeshKind.TUTORIAL, List.of(Fault.PACKAGES_INTERRUPTED));
    travel(MeshKind.TODAY, List.of(Fault.NO_SUDO));
    judge("faults-sample");
  }

  @Test
  @Tag("thorough")
  @Timeout(4 * 3600)
  void everyFaultAndPairsOfThemAreFoundAndCured() throws Exception {
    for (var mesh : MeshKind.values()) {
      for (var fault : Fault.values()) {
        travel(mesh, List.of(fault));
      }
    }
    var random = new Random(SEED);
    for (var pair = 0; pair < PAIRS; pair++) {
      var mesh = List.of(MeshKind.values()).get(random.nextInt(MeshKind.values().length));
      travel(mesh, Stream.of(one(random), one(random)).distinct().toList());
    }
    judge("faults");
  }

  private static Fault one(Random random) {
    return List.of(Fault.values()).get(random.nextInt(Fault.values().length));
  }

  private void travel(MeshKind mesh, List<Fault> faults) throws Exception {
    var ground = faults.stream().anyMatch(OWN::contains) ? Ground.OWN_HOST : Ground.NEW_INSTANCE;
    var services = List.of("{name: mysqldb, ports: [\"mysql:3306\"], database: random}");
    var setting = new Setting(mesh, ground, "istio-vm", "vm", "default", services, "keep");
    var home = folder.resolve("faults-" + reports.size());
    reports.add(FaultJourney.of(setting, faults, home));
    Folders.remove(home);
  }

  private void judge(String name) {
    FaultTable.publish(name, reports);
    assertThat(reports).allSatisfy(report -> assertThat(report.flaws()).as("%s", report).isEmpty());
  }
}
