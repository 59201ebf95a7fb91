package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.live.ssh.SshMachines;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.model.MachineRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The machine itself: it boots, lets the journey's connection in, comes back on the same disk, and
/// leaves nothing behind.
@Real
class RealMachineTest {
  private static final MachineRef REF = new MachineRef("practice", "us-east4-a", "istio-vm");

  @Test
  void twoMachinesStandSideBySide() {
    try (var one = RealMachine.boot(MachineOptions.bookworm().knowing("a.example", ""));
        var two = RealMachine.boot(MachineOptions.bookworm())) {
      assertThat(ask(one, "systemctl is-system-running --wait; sudo id -un; hostname"))
          .isEqualTo("running\nroot\nistio-vm\n");
      assertThat(ask(one, "getent hosts a.example")).startsWith(one.hostAddress());
      assertThat(ask(two, "cat /etc/resolv.conf")).contains("nameserver " + two.gateway());
      assertThat(two.address()).isNotEqualTo(one.address());
    }
  }

  @Test
  void aPowerCycleKeepsTheDisk() {
    try (var machine = RealMachine.boot(MachineOptions.bookworm())) {
      machine.root("echo kept > /root/note");
      machine.powerCycle();
      assertThat(machine.root("cat /root/note")).isEqualTo("kept\n");
      machine.root("echo cut > /root/note && sync");
      machine.powerCut();
      machine.powerOn();
      assertThat(ask(machine, "sudo cat /root/note")).isEqualTo("cut\n");
    }
  }

  @Test
  void nothingIsLeftBehind() {
    String address;
    try (var machine = RealMachine.boot(MachineOptions.bookworm())) {
      address = machine.hostAddress();
      assertThat(HostCommand.run("ip", "-br", "address")).contains(address);
    }
    assertThat(HostCommand.run("ip", "-br", "address")).doesNotContain(address);
    assertThat(HostCommand.run("ip", "route")).doesNotContain(address);
  }

  private static String ask(RealMachine machine, String commandLine) {
    var cloud = new MachineCloud(Map.of(REF, machine), List.of());
    try (var machines =
        new SshMachines(
            cloud, new SshConfig(List.of()), List.of(), machine.key(), machine.user())) {
      return machines.machine(REF).orElseThrow().ask(commandLine).out();
    }
  }
}
