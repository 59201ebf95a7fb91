package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.wiring.OwnProcess;
import dev.mooring.lab.Lab;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `kill -9` in the middle of a run, in a process of its own, as it happens to people.
class KilledRunTest {
  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"Machine istio-vm …", "Packages istio-proxy", "Database test …"})
  void theNextRunGoesOnAndUndoLeavesNothing(String line) throws Exception {
    var options = new Lab.Options(home, false, Set.of(), 0);
    try (var lab = Lab.start(options, InstantSource.system())) {
      killRunAt(line);

      assertThat(Typed.in(home, "run", "--lab", home.toString(), "--yes").status()).isZero();
      assertThat(Typed.in(home, "status", "--lab", home.toString()).status()).isZero();
      assertThat(lab.machines()).hasSize(1);
      assertThat(Typed.in(home, "undo", "--lab", home.toString(), "--yes").status()).isZero();
      assertThat(lab.machines()).isEmpty();
      assertThat(lab.objects().find("namespaces", "", "vm")).isEmpty();
      assertThat(lab.objects().find("services", "kube-system", "dns-ilb")).isEmpty();
    }
  }

  private void killRunAt(String line) throws IOException, InterruptedException {
    var command =
        OwnProcess.of(List.of("-Duser.home=" + home), "run", "--lab", home.toString(), "--yes")
            .redirectErrorStream(true);
    command.environment().put("HOME", home.toString());
    var run = command.start();
    try (var output = new BufferedReader(run.inputReader(StandardCharsets.UTF_8))) {
      var reached = output.lines().anyMatch(printed -> printed.contains(line));
      run.destroyForcibly().waitFor();
      assertThat(reached).as("the run printed '%s'", line).isTrue();
    }
  }
}
