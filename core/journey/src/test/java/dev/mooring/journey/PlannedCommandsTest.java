package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Change;
import dev.mooring.change.software.InstallPackages;
import dev.mooring.change.software.InstallSidecar;
import dev.mooring.change.software.InstallTools;
import dev.mooring.change.software.ListenOutside;
import dev.mooring.command.bash.Bash;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The commands that a plan shows for packages do what the plan would do, whichever tools the
/// machine has: a plan is made before there is a machine to ask.
class PlannedCommandsTest {
  private static final String GCLOUD = "gcloud() { bash -c \"$9\"; }\n";
  private static final List<Change> CHANGES =
      List.of(
          new InstallTools(THEIRS, List.of("curl", "iptables")),
          new InstallSidecar(THEIRS, "1.27.3"),
          new InstallPackages(THEIRS, List.of("mariadb-server"), false),
          new ListenOutside(THEIRS));

  @ParameterizedTest
  @EnumSource(
      value = MachineOs.class,
      names = {"DEBIAN_12", "ROCKY_9"})
  void whoTypesThemHasThePackages(MachineOs os, @TempDir Path home) throws Exception {
    try (var practice = new Istio1Practice(home, Istio1Practice.options(home, os))) {
      practice.run(Istio1Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      for (var change : CHANGES) {
        for (var command : change.commands()) {
          practice.ssh(THEIRS, GCLOUD + Bash.of(command));
        }
        assertThat(change.isPresent(practice.world)).as("%s", change).isTrue();
      }
    }
  }
}
