package dev.mooring.app.thorough;

import dev.mooring.app.session.Folders;
import dev.mooring.app.thorough.FaultJourney.Report;
import dev.mooring.app.thorough.Setting.Ground;
import dev.mooring.lab.world.Fault;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Journeys in worlds where something is wrong, some at a time: they wait most of the time.
record FaultJourneys(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(FaultJourneys.class);
  private static final int AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

  /// What there is in a world without a cloud only.
  private static final Set<Fault> OWN =
      Set.of(Fault.FIREWALL_CLOSED, Fault.BEHIND_NAT, Fault.NO_LOAD_BALANCERS);

  /// One of them.
  record Wrong(MeshKind mesh, List<Fault> faults) {}

  List<Report> travel(List<Wrong> worlds) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var journeys =
          worlds.stream()
              .<Callable<Report>>map(world -> () -> travel(world, worlds.indexOf(world)))
              .toList();
      var reports = new ArrayList<Report>();
      for (var report : threads.invokeAll(journeys)) {
        reports.add(report.get());
      }
      return reports;
    }
  }

  private Report travel(Wrong world, int number) throws Exception {
    var ground =
        world.faults().stream().anyMatch(OWN::contains) ? Ground.OWN_HOST : Ground.NEW_INSTANCE;
    var services = List.of("{name: mysqldb, ports: [\"mysql:3306\"], database: random}");
    var setting = new Setting(world.mesh(), ground, "istio-vm", "vm", "default", services, "keep");
    var home = folder.resolve("faults-" + number);
    try {
      return FaultJourney.of(setting, world.faults(), home);
    } catch (RuntimeException | AssertionError failure) {
      LOG.warn("{}", world, failure);
      var flaw = new Flaw(Flaw.Kind.BROKEN, ground.toString(), failure.toString());
      return new Report(setting, world.faults(), "broken", Set.of(), false, List.of(flaw));
    } finally {
      Folders.remove(home);
    }
  }
}
