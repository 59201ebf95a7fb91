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
      assertThat(hints(world)).containsExactly(Hint.MJ0316);
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
      assertThat(hints(world)).as("hosts that refuse connections").containsExactly(Hint.MJ0317);
      assertThat(hints(world.ahead(Duration.ofHours(1)))).contains(Hint.MJ0323);
      assertThat(hints(world.ahead(Duration.ofHours(-1)))).contains(Hint.MJ0323);

      assertNamed(machine, world, Hint.MJ0314, LOCK, END);
      assertNamed(
          machine,
          world,
          Hint.MJ0315,
          "echo 'Package: sudo' > /var/lib/dpkg/updates/0001",
          "rm /var/lib/dpkg/updates/0001");
      assertNamed(
          machine,
          world,
          Hint.MJ0318,
          "echo 'Acquire::http::Proxy \"http://127.0.0.1:9\";' > /etc/apt/apt.conf.d/90p",
          "rm /etc/apt/apt.conf.d/90p");
      assertNamed(
          machine, world, Hint.MJ0319, "mount -t tmpfs -o size=9m none /tmp", "umount /tmp");
      assertNamed(
          machine, world, Hint.MJ0320, "mount -t tmpfs -o nr_inodes=99 none /tmp", "umount /tmp");
      assertNamed(
          machine,
          world,
          Hint.MJ0321,
          "mount --bind /etc /etc && mount -o remount,bind,ro /etc",
          "umount /etc");
      assertNamed(machine, world, Hint.MJ0324, LISTEN.formatted("0.0.0.0:53", "53"), END);
      assertNamed(machine, world, Hint.MJ0325, LISTEN.formatted("15001", "15001"), END);
      assertNamed(machine, world, Hint.MJ0326, LISTEN.formatted("127.0.0.1:3306", "3306"), END);
      assertNamed(
          machine, world, Hint.MJ0328, "chattr +i /etc/resolv.conf", "chattr -i /etc/resolv.conf");
      assertNamed(
          machine,
          world,
          Hint.MJ0329,
          "mkdir -p /etc/dnsmasq.d && echo domain=office > /etc/dnsmasq.d/office",
          "rm -r /etc/dnsmasq.d");
      assertNamed(machine, world, Hint.MJ0327, "pkill -x dhclient", "true");
    }
  }

  private static void assertNamed(
      RealMachine machine, WorldView world, Hint hint, String set, String unset) {
    machine.root(set);
    assertThat(hints(world)).as(set).contains(hint).hasSizeLessThanOrEqualTo(2);
    machine.root(unset);
    if (hint != Hint.MJ0327) {
      assertThat(hints(world)).as(unset).containsExactly(Hint.MJ0317);
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
