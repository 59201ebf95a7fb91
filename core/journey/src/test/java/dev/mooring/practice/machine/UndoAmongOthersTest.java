package dev.mooring.practice.machine;

import static dev.mooring.practice.machine.BenchWorld.MACHINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mooring.change.Change;
import dev.mooring.change.file.FileBody;
import dev.mooring.change.file.PutBlock;
import dev.mooring.change.file.PutFile;
import dev.mooring.change.software.InstallIstio;
import dev.mooring.change.software.InstallPackages;
import dev.mooring.change.software.ProxyFolders;
import dev.mooring.change.unit.StartUnit;
import dev.mooring.change.unit.UnitEffect;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever others had on the machine, and whatever they did meanwhile: undo ends, takes what is
/// ours, and nothing else.
class UndoAmongOthersTest {
  private static final List<String> NOTHING = List.of();
  private static final String UNLISTED = "sudo rm -rf /var/lib/mooring";
  private static final List<String> ACCOUNT_STAYS =
      List.of(
          "account istio-proxy",
          "group istio-proxy",
          "root:root 755 /etc/istio",
          "root:root 755 /var/lib/istio",
          "istio-proxy:istio-proxy 755 /var/lib/istio/envoy");

  /// Name, what others have before, what they do meanwhile, and what is new on the machine
  /// afterwards.
  static Stream<Arguments> others() {
    return Stream.of(folders(), units(), packages(), blocks(), files()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> folders() {
    return Stream.of(
        arguments("nothing", "true", "true", NOTHING),
        arguments(
            "folders and files of others",
            "sudo mkdir -p /etc/certs /run/secrets /var/log/istio /usr/local/istio/bin && sudo"
                + " chmod 0750 /etc/certs && sudo chown daemon:daemon /run/secrets /var/log/istio"
                + " && echo own | sudo tee /etc/certs/mine.pem /run/secrets/mine"
                + " /var/log/istio/mine /usr/local/istio/bin/mine && sudo chmod 0600"
                + " /etc/certs/mine.pem",
            "true",
            NOTHING),
        arguments("our folder deleted", "true", UNLISTED, NOTHING),
        arguments(
            "a file of others in a folder of ours",
            "true",
            "echo own | sudo tee /var/lib/istio/envoy/mine",
            with(ACCOUNT_STAYS, "root:root 644 /var/lib/istio/envoy/mine")));
  }

  private static Stream<Arguments> units() {
    return Stream.of(
        arguments("a unit stopped", "true", "sudo systemctl stop dnsmasq istio", NOTHING),
        arguments("a unit disabled", "true", "sudo systemctl disable --now istio", NOTHING),
        arguments(
            "a unit masked",
            "true",
            "sudo systemctl mask --now istio",
            List.of(
                "root:root 755 /etc/systemd/system/istio.service", "unit istio inactive masked")),
        arguments(
            "a unit that was off and disabled",
            "sudo apt-get -q update && sudo apt-get -q install -y dnsmasq && sudo systemctl disable"
                + " --now dnsmasq",
            "true",
            NOTHING),
        arguments(
            "a unit that was off and enabled",
            "sudo apt-get -q update && sudo apt-get -q install -y dnsmasq && sudo systemctl stop"
                + " dnsmasq",
            "true",
            NOTHING),
        arguments(
            "a unit that ran and was disabled",
            "sudo apt-get -q update && sudo apt-get -q install -y dnsmasq && sudo systemctl"
                + " disable dnsmasq",
            "true",
            NOTHING),
        arguments(
            "chains without a unit, beside a rule of others",
            "sudo iptables -t nat -A OUTPUT -p tcp -m tcp --dport 9999 -m comment --comment"
                + " \"ISTIO_ no\" -j REDIRECT --to-ports 1",
            "sudo systemctl stop istio; sudo rm -f /lib/systemd/system/istio.service"
                + " /usr/local/bin/istio-iptables.sh",
            NOTHING));
  }

  private static Stream<Arguments> packages() {
    return Stream.of(
        arguments(
            "packages purged",
            "true",
            "sudo apt-get -q purge -y dnsmasq && sudo dpkg -P istio-proxy istio-agent",
            NOTHING),
        arguments("packages removed by half", "true", "sudo dpkg -r istio-proxy dnsmasq", NOTHING),
        arguments(
            "our folder deleted and packages purged",
            "true",
            "sudo dpkg -P istio-proxy; " + UNLISTED,
            NOTHING),
        arguments(
            "a package of others that needs ours",
            "true",
            "sudo apt-get -q install -y default-mysql-server && sudo systemctl is-active mariadb",
            List.of(
                "package default-mysql-server installed",
                "package mariadb-server installed",
                "package mariadb-client installed",
                "account mysql",
                "group mysql",
                "root:root 644 /etc/mysql/mariadb.conf.d/50-server.cnf",
                "root:root 644 /lib/systemd/system/mariadb.service",
                "root:root 755 /etc/mysql",
                "root:root 755 /etc/mysql/mariadb.conf.d",
                "root:root 755 /etc/systemd/system/multi-user.target.wants/mariadb.service",
                "mysql:mysql 755 /var/lib/mysql",
                "unit mariadb active enabled")));
  }

  private static Stream<Arguments> blocks() {
    return Stream.of(
        arguments(
            "lines of others in our block",
            "true",
            "sudo sed -i 's/^# END mooring/10.1.1.1 mine\\n# END mooring/' /etc/hosts",
            List.of("hosts 10.1.1.1 mine")),
        arguments(
            "a block without its end, and lines of others behind it",
            "true",
            "sudo sed -i '/^# END mooring/d' /etc/hosts; echo 10.1.1.1 mine | sudo tee -a"
                + " /etc/hosts",
            List.of("hosts 10.1.1.1 mine")),
        arguments(
            "a block without its begin",
            "true",
            "sudo sed -i '/^# BEGIN mooring/d' /etc/hosts",
            NOTHING),
        arguments(
            "our block twice, our folder deleted",
            "true",
            "sudo cp /etc/hosts h; sudo sed -n '/# BEGIN mooring/,/# END mooring/p' h | sudo tee -a"
                + " /etc/hosts; sudo rm -f h; "
                + UNLISTED,
            NOTHING),
        arguments(
            "another mode and owner of the file since",
            "true",
            "sudo chmod 0600 /etc/hosts && sudo chown daemon:daemon /etc/hosts",
            List.of("daemon:daemon 600 /etc/hosts")));
  }

  private static Stream<Arguments> files() {
    return Stream.of(
        arguments("our file deleted", "true", "sudo rm -f /etc/mesh/ours", NOTHING),
        arguments(
            "own lines in a file of ours",
            "true",
            "echo own | sudo tee -a /etc/mesh/ours",
            List.of("root:root 755 /etc/mesh", "root:root 644 /etc/mesh/ours")),
        arguments(
            "own lines in a file of ours, our folder deleted",
            "true",
            "echo own | sudo tee -a /etc/mesh/ours; " + UNLISTED,
            List.of("root:root 755 /etc/mesh", "root:root 644 /etc/mesh/ours")),
        arguments(
            "a file beside ours",
            "true",
            "echo own | sudo tee /etc/mesh/mine",
            List.of("root:root 755 /etc/mesh", "root:root 644 /etc/mesh/mine")));
  }

  private static List<String> with(List<String> lines, String more) {
    return Stream.concat(lines.stream(), Stream.of(more)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void undoTakesOursAndNothingElse(
      String name, String before, String meanwhile, List<String> left) {
    try (var world = new BenchWorld()) {
      world.out(before);
      var untouched = world.look();
      world.make(changes());
      world.out(meanwhile);

      world.undo();

      var now = world.look();
      var more = new TreeSet<>(now);
      more.removeAll(untouched);
      var gone = new TreeSet<>(untouched);
      gone.removeAll(now);
      assertThat(more).as(name + world.lines).containsExactlyInAnyOrderElementsOf(left);
      assertThat(gone.stream().filter(line -> left.stream().noneMatch(one -> sameThing(line, one))))
          .as(name + world.lines)
          .isEmpty();
      if (name.contains("own lines") || name.contains("lines of others in our")) {
        assertThat(world.told).extracting(Phrase::key).anyMatch(key -> key.startsWith("told."));
      }
    }
  }

  /// The same file or unit in another state.
  private static boolean sameThing(String line, String other) {
    return line.startsWith("unit ")
        ? other.startsWith(line.substring(0, line.indexOf(' ', 5)))
        : line.endsWith(other.substring(other.lastIndexOf(' ')));
  }

  private static Change[] changes() {
    return new Change[] {
      new InstallPackages(MACHINE, List.of("dnsmasq", "bind9-host")),
      new InstallIstio(MACHINE, "0.2.12"),
      new ProxyFolders(MACHINE),
      new PutFile(
          MACHINE,
          "/var/lib/istio/envoy/cluster.env",
          new FileBody.Lines(List.of("ISTIO_SERVICE_CIDR=10.63.240.0/20", "")),
          "istio-proxy:istio-proxy",
          "0644",
          "istio"),
      new PutFile(
          MACHINE,
          "/etc/mesh/ours",
          new FileBody.Lines(List.of("ours", "")),
          "root:root",
          "0644",
          "dnsmasq"),
      new PutBlock(
          MACHINE, "/etc/hosts", new FileBody.Lines(List.of("10.128.0.60 istio-pilot")), "dnsmasq"),
      new StartUnit(MACHINE, "dnsmasq", new UnitEffect.Runs()),
      new StartUnit(MACHINE, "istio", new UnitEffect.Runs()),
      new InstallPackages(MACHINE, List.of("mariadb-server")),
      new StartUnit(MACHINE, "mariadb", new UnitEffect.Runs()),
    };
  }
}
