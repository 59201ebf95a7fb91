package dev.mooring.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TransientTimersTest {

  @Test
  void aTimerRunsItsCommandOnce() {
    try (var bench = new Workbench()) {
      bench.out(
          "sudo systemd-run --quiet --unit=net --timer-property=AccuracySec=1us --on-active=1s"
              + " touch '/tmp/it ran'");
      assertThat(bench.out("systemctl is-active net.timer")).isEqualTo("active\n");
      Awaitility.await().until(() -> bench.run("ls '/tmp/it ran'").isOk());
      assertThat(bench.run("systemctl is-active net.timer").out()).isEqualTo("inactive\n");
    }
  }

  @Test
  void aTimerThatIsStoppedRunsNothing() {
    try (var bench = new Workbench()) {
      bench.out("sudo systemd-run --unit=net --on-active=10min touch /tmp/ran");
      assertThat(bench.run("sudo systemd-run --unit=net --on-active=10min true").err())
          .contains("net.timer was already loaded");
      bench.out("sudo systemctl stop net.timer");
      assertThat(bench.run("systemctl is-active net.timer").out()).isEqualTo("inactive\n");
      assertThat(bench.run("ls /tmp/ran").isOk()).isFalse();
      bench.out("sudo systemd-run --unit=net --on-active=10min true");
      bench.machine.powerOff();
      bench.machine.powerOn();
      assertThat(bench.run("systemctl is-active net.timer").out()).isEqualTo("inactive\n");
    }
  }

  @Test
  void aCommandAtWorkKeepsItsNameUntilItIsStopped() {
    try (var bench = new Workbench()) {
      bench.out(
          "sudo systemd-run --unit=net --timer-property=AccuracySec=1us --on-active=1s sleep 600");
      Awaitility.await().until(() -> bench.run("systemctl is-active net.service").isOk());
      assertThat(bench.run("sudo systemd-run --unit=net --on-active=10min true").err())
          .contains("net.service was already loaded");

      bench.out("sudo systemctl stop net.service");

      assertThat(bench.run("systemctl is-active net.service").out()).isEqualTo("inactive\n");
      bench.out("sudo systemd-run --unit=net --on-active=10min true");
    }
  }

  @Test
  void onlyRootMakesTimersAndOnlyFromATimeAndACommand() {
    try (var bench = new Workbench()) {
      assertThat(bench.run("systemd-run --unit=net --on-active=1s true").isOk()).isFalse();
      assertThat(bench.run("sudo systemd-run --unit=net --on-active=soon true").err())
          .contains("Failed to parse timer value");
      assertThat(bench.run("sudo systemd-run --unit=net --on-active=5s").err())
          .contains("Command line to execute required");
    }
  }
}
