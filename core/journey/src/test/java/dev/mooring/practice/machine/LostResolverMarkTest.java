package dev.mooring.practice.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.resolver.UseLocalResolver;
import dev.mooring.lab.world.MachineOs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Our setting of the resolver is found again by the journal, where the lists on the machine are
/// deleted.
class LostResolverMarkTest {
  private static final String LOOK =
      "readlink /etc/resolv.conf; cat /etc/resolv.conf /etc/dhcp/dhclient.conf; ls"
          + " /etc/systemd/resolved.conf.d; nmcli -g ipv4.dns connection show"
          + " 9288c048-6088-3fd9-963d-9eb2aa60ec9e; true";
  private static final String DELETED = "sudo rm -rf /var/lib/mooring";

  @ParameterizedTest
  @EnumSource(
      value = MachineOs.class,
      names = {"DEBIAN_12", "DEBIAN_12_RESOLVED", "DEBIAN_12_NETWORK_MANAGER", "UBUNTU_24_04"})
  void undoPutsItBack(MachineOs os) {
    try (var world = new BenchWorld(os)) {
      var before = world.out(LOOK);
      world.make(new UseLocalResolver(BenchWorld.MACHINE));
      assertThat(world.out(LOOK)).isNotEqualTo(before);
      world.out(DELETED);

      world.undo();

      assertThat(world.out(LOOK)).isEqualTo(before);
    }
  }

  /// The profile had the address already, behind another server.
  @Test
  void anAddressOfOthersStays() {
    try (var world = new BenchWorld(MachineOs.DEBIAN_12_NETWORK_MANAGER)) {
      world.out(
          "sudo nmcli connection modify 9288c048-6088-3fd9-963d-9eb2aa60ec9e ipv4.dns '10.0.0.2"
              + " 127.0.0.1'");
      var inverse = new UseLocalResolver(BenchWorld.MACHINE).inverse(world).orElseThrow();
      world.out(DELETED);

      assertThat(inverse.isPresent(world)).isTrue();
      inverse.apply(world, _ -> {});
      assertThat(world.out(LOOK)).contains("10.0.0.2,127.0.0.1");
    }
  }
}
