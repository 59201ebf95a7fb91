package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One command practises each road into today's mesh.
class Istio1RoadsTest {
  @TempDir private Path home;

  @Test
  void withAClusterAndAMachineOfOnesOwn() {
    var run = run("--cloud", "none");

    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("\"http\":200", "\"rating\":\"seen\"");
  }

  @Test
  void betweenTwoNetworks() {
    var run = run("--fault", "two-networks");

    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("\"http\":200", "\"rating\":\"seen\"", "vm-network");
  }

  private Typed run(String... more) {
    var words = new ArrayList<>(List.of("run", "--lab", "--mesh", "today"));
    words.addAll(List.of(more));
    words.addAll(List.of("--yes", "--output", "json"));
    return Typed.in(home, words.toArray(String[]::new));
  }
}
