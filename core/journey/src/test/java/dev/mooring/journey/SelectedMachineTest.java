package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.machine.LabMachine;
import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine that was there before joins, and is given back as it was.
class SelectedMachineTest {
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
      practice.run(Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      var before = look(practice);

      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);
      assertThat(look(practice)).isNotEqualTo(before);
      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(look(practice)).isEqualTo(before);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.inventory()).isEqualTo(untouched);
      assertThat(practice.world.cloud().instance(Practice.THEIRS))
          .get()
          .satisfies(i -> assertThat(i.tags()).isEmpty());
    }
  }

  /// The guest agent makes an account for the journey's key, with sudo, and leaves it when the key
  /// goes.
  @Test
  void theAccountAndTheMetadataGoWithTheKey(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      var before = settled(practice);
      assertThat(practice.run(Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE)))
          .isEqualTo(Outcome.DONE);
      assertThat(accounts(practice)).contains("mooring").isNotEqualTo(before);
      assertThat(practice.world.cloud().metadata(Practice.THEIRS, "enable-guest-attributes"))
          .contains("TRUE");

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      Awaitility.await().untilAsserted(() -> assertThat(accounts(practice)).isEqualTo(before));
      for (var key : List.of("enable-guest-attributes", "ssh-keys")) {
        assertThat(practice.world.cloud().metadata(Practice.THEIRS, key)).isEmpty();
      }
      assertThat(new Cleanup(practice.world, practice.journal).plan()).isEmpty();
    }
  }

  @Test
  void anAccountThatWasThereBeforeStays(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      settled(practice);
      var machine =
          practice.lab.machines().stream().filter(m -> m.name().equals("vm-1")).findFirst();
      ((LabMachine) machine.orElseThrow())
          .asRoot("useradd -m mooring && touch /home/mooring/notes");
      var before = accounts(practice);
      assertThat(practice.run(Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE)))
          .isEqualTo(Outcome.DONE);

      assertThat(practice.undo()).isEqualTo(Outcome.DONE);

      assertThat(accounts(practice)).isEqualTo(before).contains("mooring");
    }
  }

  @Test
  void anAccountThatOthersUseByNowStaysAndIsTold(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      settled(practice);
      practice.run(Practice.selected(), EnumSet.of(StepId.CONTEXT, StepId.MACHINE));
      practice.world.machine(Practice.THEIRS).orElseThrow().ask("echo mine >report.txt");
      var cleanup = new Cleanup(practice.world, practice.journal);

      assertThat(
              cleanup.plan().stream()
                  .flatMap(entry -> entry.inverse().orElseThrow().told(practice.world).stream()))
          .singleElement()
          .satisfies(told -> assertThat(told.args()).contains("report.txt"));
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(accounts(practice)).contains("mooring");
    }
  }

  private static String accounts(Practice practice) {
    return practice.lab.machines().stream()
        .filter(machine -> machine.name().equals("vm-1"))
        .map(
            machine ->
                machine.file("/etc/passwd").orElse("") + machine.file("/etc/group").orElse(""))
        .findFirst()
        .orElseThrow();
  }

  private static String settled(Practice practice) {
    Awaitility.await()
        .until(() -> practice.lab.machines().stream().anyMatch(m -> m.name().equals("vm-1")));
    return accounts(practice);
  }

  private static String look(Practice practice) {
    return practice.world.machine(Practice.THEIRS).orElseThrow().ask(LOOK).out();
  }
}
