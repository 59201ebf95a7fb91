package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MachineSpec;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine that was there before joins, and is given back as it was.
class SelectedMachineTest {
  private static final MachineRef THEIRS = new MachineRef("practice", "us-east4-a", "vm-1");
  private static final String LOOK =
      "sudo find /etc /var/lib /usr/local /lib/systemd -type f | grep -v -e '^/var/lib/apt' -e"
          + " '^/var/lib/dpkg' | sort; sudo cat /etc/resolv.conf /etc/dhcp/dhclient.conf; sudo"
          + " iptables -t nat -S";

  @Test
  void itIsGivenBackAsItWas(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      Awaitility.await()
          .until(() -> practice.lab.machines().stream().anyMatch(m -> m.name().equals("vm-1")));
      var untouched = practice.inventory();
      practice.run(spec(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      var before = look(practice);

      assertThat(practice.run(spec(), EnumSet.allOf(StepId.class))).isEqualTo(Outcome.DONE);
      assertThat(look(practice)).isNotEqualTo(before);
      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(look(practice)).isEqualTo(before);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.inventory()).isEqualTo(untouched);
      assertThat(practice.world.cloud().instance(THEIRS))
          .get()
          .satisfies(i -> assertThat(i.tags()).isEmpty());
    }
  }

  private static String look(Practice practice) {
    return practice.world.machine(THEIRS).orElseThrow().ask(LOOK).out();
  }

  private static JoinSpec spec() {
    var created = Practice.spec();
    var selected = new MachineSpec(THEIRS, MachineSpec.Origin.SELECT, "", "", "", "mooring");
    return new JoinSpec(
        created.mesh(),
        created.cluster(),
        selected,
        created.serviceNamespace(),
        created.serviceAccount(),
        created.bookinfoNamespace(),
        created.services(),
        created.traffic());
  }
}
