package dev.mooring.app.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.model.MeshKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is in a file, it is read or refused in a sentence: in time, without a confession, and
/// without anything that a terminal obeys.
class HostileTest {
  private static final long SEED = Long.getLong("thorough.seed", 1);
  @TempDir private Path folder;

  @Test
  void someHostileInputsAreReadOrRefused() throws Exception {
    give("hostile-sample", 25);
  }

  @Test
  @Tag("thorough")
  @Timeout(4 * 3600)
  void tenThousandHostileInputsAreReadOrRefused() throws Exception {
    give("hostile", 10_000 / HostileKind.values().length + 1);
  }

  private void give(String name, int each) throws Exception {
    var flaws = new TreeMap<String, List<Long>>();
    var details = new TreeMap<String, String>();
    var bad = new EnumMap<HostileKind, Integer>(HostileKind.class);
    try (var world = new PracticeWorld(folder.resolve("lab"), MeshKind.TUTORIAL, false)) {
      var ground = new Hostile(home(), world.home.toString());
      for (var kind : HostileKind.values()) {
        bad.put(kind, 0);
        for (var seed = SEED; seed < SEED + each; seed++) {
          var found = ground.judge(kind, seed);
          bad.merge(kind, found.isEmpty() ? 0 : 1, Integer::sum);
          for (var flaw : found) {
            var key = flaw.kind() + " | " + kind + " | " + shortly(flaw.what());
            flaws.computeIfAbsent(key, _ -> new ArrayList<>()).add(seed);
            details.putIfAbsent(key, flaw.detail());
          }
        }
      }
    }
    HostileTable.publish(name, each, bad, flaws, details);
    assertThat(flaws).as("%s", details).isEmpty();
  }

  private Path home() throws IOException {
    return Files.createDirectories(folder.resolve("home"));
  }

  private static String shortly(String text) {
    return text.substring(0, Math.min(60, text.length()));
  }
}
