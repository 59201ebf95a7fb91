package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.port.WorldView;
import dev.mooring.step.tutorial.SidecarStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What makes a machine unfit, brought about on a real one, one thing after the other.
@Real
class RealSystemTest {
  private static final String UNTIL = "; timeout 120 sh -c 'until %s; do sleep 0.1; done'";
  private static final String LISTEN =
      "systemd-run -q --unit=other systemd-socket-activate -l %s /bin/cat"
          + UNTIL.formatted("ss -Hlnt | grep -q \":%s \"");

  /// The lock that dpkg takes is one of fcntl(2).
  private static final String LOCK =
      """
      cat > /root/lock.pl <<'EOF'
      use Fcntl;
      open F, ">>", "/var/lib/dpkg/lock-frontend";
      my $lock = pack("s s x4 q q i x4", F_WRLCK, 0, 0, 0, 0);
      fcntl(F, F_SETLK, $lock) or die;
      sleep 600;
      EOF
      systemd-run -q --unit=other perl /root/lock.pl\
      """
          + UNTIL.formatted("lslocks -r -n -o PATH | grep -q lock-frontend");

  private static final String END = "systemctl stop other; systemctl reset-failed other || true";

  @ParameterizedTest
  @ValueSource(strings = {"bullseye", "bookworm", "trixie"})
  void aDebianHasNothingWrongButTheWayOut(String suite) {
    MachineTree.assumeServed(suite);
    try (var machine = RealMachine.boot(MachineOptions.debian(suite));
        var world = OnlyMachine.of(machine)) {
      assertThat(hints(world)).containsExactly(Hint.PACKAGE_HOST_UNKNOWN);
    }
  }

  @Test
  void eachThingThatIsInTheWayIsNamed() {
    var options = MachineOptions.bookworm();
    for (var host : List.of("deb.debian.org", "security.debian.org", "storage.googleapis.com")) {
      options = options.knowing(host, "");
    }
    try (var machine = RealMachine.boot(options);
        var world = OnlyMachine.of(machine)) {
      assertThat(hints(world))
          .as("hosts that refuse connections")
          .containsExactly(Hint.PACKAGE_HOST_SILENT);
      assertThat(hints(world.ahead(Duration.ofHours(1)))).contains(Hint.CLOCK_OFF);
      assertThat(hints(world.ahead(Duration.ofHours(-1)))).contains(Hint.CLOCK_OFF);

      assertNamed(machine, world, Hint.PACKAGES_LOCKED, LOCK, END);
      assertNamed(
          machine,
          world,
          Hint.INSTALLATION_INTERRUPTED,
          "echo 'Package: sudo' > /var/lib/dpkg/updates/0001",
          "rm /var/lib/dpkg/updates/0001");
      assertNamed(
          machine,
          world,
          Hint.PACKAGE_HOST_BEHIND_PROXY,
          "echo 'Acquire::http::Proxy \"http://127.0.0.1:9\";' > /etc/apt/apt.conf.d/90p",
          "rm /etc/apt/apt.conf.d/90p");
      assertNamed(
          machine, world, Hint.DISK_FULL, "mount -t tmpfs -o size=9m none /tmp", "umount /tmp");
      assertNamed(
          machine,
          world,
          Hint.INODES_EXHAUSTED,
          "mount -t tmpfs -o nr_inodes=99 none /tmp",
          "umount /tmp");
      assertNamed(
          machine,
          world,
          Hint.FOLDER_READ_ONLY,
          "mount --bind /etc /etc && mount -o remount,bind,ro /etc",
          "umount /etc");
      assertNamed(
          machine, world, Hint.NAME_SERVER_PORT_TAKEN, LISTEN.formatted("0.0.0.0:53", "53"), END);
      assertNamed(machine, world, Hint.SIDECAR_PORT_TAKEN, LISTEN.formatted("15001", "15001"), END);
      assertNamed(
          machine,
          world,
          Hint.DATABASE_PORT_TAKEN,
          LISTEN.formatted("127.0.0.1:3306", "3306"),
          END);
      assertNamed(
          machine,
          world,
          Hint.RESOLV_CONF_READ_ONLY,
          "chattr +i /etc/resolv.conf",
          "chattr -i /etc/resolv.conf");
      assertNamed(
          machine,
          world,
          Hint.DNSMASQ_SET_BY_OTHERS,
          "mkdir -p /etc/dnsmasq.d && echo domain=office > /etc/dnsmasq.d/office",
          "rm -r /etc/dnsmasq.d");
      assertNamed(machine, world, Hint.RESOLVER_UNKNOWN, "pkill -x dhclient", "true");
    }
  }

  private static void assertNamed(
      RealMachine machine, WorldView world, Hint hint, String set, String unset) {
    machine.root(set);
    assertThat(hints(world)).as(set).contains(hint).hasSizeLessThanOrEqualTo(2);
    machine.root(unset);
    if (hint != Hint.RESOLVER_UNKNOWN) {
      assertThat(hints(world)).as(unset).containsExactly(Hint.PACKAGE_HOST_SILENT);
    }
  }

  private static List<Hint> hints(WorldView world) {
    var hints = new ArrayList<Hint>();
    for (var check : new SidecarStep().before(RealWorld.spec())) {
      if (check.verdict(world) instanceof Finding.Failed failed) {
        hints.add(failed.hint());
      }
    }
    return hints;
  }
}
