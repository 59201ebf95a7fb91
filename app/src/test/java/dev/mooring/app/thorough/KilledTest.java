package dev.mooring.app.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.thorough.KilledJourneys.Point;
import dev.mooring.app.thorough.Setting.Ground;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of a command in a process of its own, as it happens to people: the next run finishes
/// what it had begun, the next undo takes it back, and nothing is left.
class KilledTest {
  /// On an instance of others the same lines come, but for the first ones: some of them are tried.
  private static final int OTHERS = 8;

  @TempDir private Path folder;

  /// About where packages are installed, in today's journey and in the tutorial's.
  @Test
  void someKillsChangeNothing() throws Exception {
    var middle = Stream.of(MeshKind.values()).map(mesh -> setting(mesh, Ground.NEW_INSTANCE));
    travel("killed-sample", middle.toList(), (_, line) -> line == 66 || line == 96);
  }

  @Test
  @Tag("thorough")
  @Timeout(4 * 3600)
  void aKillAfterAnyLineChangesNothing() throws Exception {
    var settings =
        Stream.of(Ground.NEW_INSTANCE, Ground.EXISTING_INSTANCE)
            .flatMap(ground -> Stream.of(MeshKind.values()).map(mesh -> setting(mesh, ground)));
    travel(
        "killed",
        settings.toList(),
        (setting, line) -> setting.ground() == Ground.NEW_INSTANCE || line % OTHERS == 0);
  }

  private static Setting setting(MeshKind mesh, Ground ground) {
    var machine = ground == Ground.EXISTING_INSTANCE ? "vm-1" : "istio-vm";
    var services = List.of("{name: mysqldb, ports: [\"mysql:3306\"], database: random}");
    return new Setting(mesh, ground, machine, "vm", "default", services, "keep");
  }

  private void travel(String name, List<Setting> settings, BiPredicate<Setting, Integer> chosen)
      throws Exception {
    var points = new ArrayList<Point>();
    try (var threads = Executors.newFixedThreadPool(settings.size())) {
      var journeys =
          settings.stream()
              .<Callable<List<Point>>>map(
                  one ->
                      () ->
                          new KilledJourneys(one, folder.resolve(one.ground().toString()))
                              .travel(line -> chosen.test(one, line)))
              .toList();
      for (var journey : threads.invokeAll(journeys)) {
        points.addAll(journey.get());
      }
    }
    KilledTable.publish(name, points);
    assertThat(points).isNotEmpty().allSatisfy(point -> assertThat(point.flaws()).isEmpty());
  }
}
