package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// CONTEXT, EXPOSE, SIDECAR and SERVICES on a machine and an API server that nobody here wrote, by
/// a user with the generated rights.
@Real
class MachineJourneyTest {

  @TempDir static Path home;
  static Bed bed;

  @BeforeAll
  static void join() throws Exception {
    bed = new Bed(home, "bookworm");
    assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);
  }

  @AfterAll
  static void close() throws Exception {
    bed.close();
  }

  @Test
  void aSecondRunChangesNothing() {
    var before = Inventory.of(bed.machine);

    assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);

    assertThat(bed.events).noneMatch(ChangeBegun.class::isInstance);
    assertThat(Inventory.of(bed.machine)).isEqualTo(before);
  }

  @Test
  void afterAPowerCycleTheMachineIsInTheMeshAgain() {
    bed.powerCycle();

    assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);

    assertThat(bed.events).noneMatch(ChangeBegun.class::isInstance);
    assertThat(bed.machine.root("systemctl is-active dnsmasq istio istio-auth-node-agent mariadb"))
        .isEqualTo("active\nactive\nactive\nactive\n");
    assertThat(bed.machine.root("grep ^nameserver /etc/resolv.conf"))
        .isEqualTo("nameserver 127.0.0.1\nnameserver " + bed.machine.gateway() + "\n");
    assertThat(bed.machine.root("host -t A istio-pilot.istio-system.svc.cluster.local."))
        .contains("has address 10.63.");
  }

  /// A renewed lease must not take the name server away again (istio#1857).
  @Test
  void aRenewedLeaseKeepsTheNameServer() {
    bed.machine.root("dhclient -v -1 host0");

    assertThat(bed.machine.root("grep -m 1 ^nameserver /etc/resolv.conf"))
        .isEqualTo("nameserver 127.0.0.1\n");
  }

  /// From outside, through the nat table and the sidecar, to a server that listens on the loopback
  /// interface alone and lets in nobody from elsewhere.
  @Test
  void theDatabaseIsReachedThroughTheSidecarAndNotWithoutIt() throws Exception {
    assertThat(greeting(bed.machine.address())).contains("MariaDB");

    bed.machine.root("/usr/local/bin/istio-iptables.sh clean");
    assertThatThrownBy(() -> greeting(bed.machine.address())).isInstanceOf(ConnectException.class);
    bed.machine.root("systemctl restart istio");
  }

  private static String greeting(String address) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, 3306), 5_000);
      socket.setSoTimeout(5_000);
      var bytes = new byte[64];
      var length = socket.getInputStream().read(bytes);
      return new String(bytes, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
    }
  }
}
