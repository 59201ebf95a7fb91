package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.session.Practice;
import dev.mooring.app.wiring.LabPractice;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands against a lab of today's mesh whose machines have rpm.
class RockyCommandTest {

  @Test
  void theRunJoinsAMachineAndTheRunbookSaysHowByHand(@TempDir Path home) throws Exception {
    var options =
        new Practice.Options(home, false, Set.of(), 0, true, MachineOs.ROCKY_9, MeshKind.ISTIO_1);
    try (var lab = new LabPractice(InstantSource.system()).start(options)) {
      var place = home.toString();
      var runbook = Typed.in(home, "runbook", "--lab", place);
      var run = Typed.in(home, "run", "--yes", "--output", "json", "--lab", place);
      var undo = Typed.in(home, "undo", "--yes", "--lab", place);

      assertThat(lab).isNotNull();
      assertThat(runbook.out())
          .contains("sudo rpm -U --oldpackage \"$to\"", "/etc/my.cnf.d/zz-mooring");
      assertThat(Bash.complaints(runbook.out())).isEmpty();
      assertThat(run.status()).as(run.out() + run.err()).isZero();
      assertThat(run.out()).contains("Rocky Linux 9", "istio-sidecar.rpm fetched");
      assertThat(undo.status()).as(undo.out()).isZero();
    }
  }
}
