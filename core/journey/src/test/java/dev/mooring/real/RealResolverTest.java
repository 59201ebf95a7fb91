package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.file.PutFile;
import dev.mooring.change.file.RemoveFiles;
import dev.mooring.change.resolver.DnsmasqBody;
import dev.mooring.change.resolver.ForgetLocalResolver;
import dev.mooring.change.resolver.UseLocalResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The three programs that write /etc/resolv.conf, as Debian has them: ours comes first, a renewed
/// lease and a power cycle keep it, all kinds of names are found, and undoing puts back what was.
@Real
class RealResolverTest {
  private static final PutFile DNSMASQ =
      new PutFile(
          OnlyMachine.REF,
          "/etc/dnsmasq.d/mooring",
          new DnsmasqBody(OnlyMachine.REF),
          "root:root",
          "0644",
          "dnsmasq");
  private static final String SERVERS =
      "readlink /etc/resolv.conf; grep nameserver /etc/resolv.conf";

  /// Each that runs, with its arguments; systemd-run adds the path to the name.
  private static final String CLIENTS = "ps -ww -o args= -C dhclient | sed 's/^[^ ]*//'";

  /// Who writes the file.
  enum Way {
    DHCLIENT("", "ifdown host0 && ifup host0"),
    RESOLVED("systemd-resolved libnss-resolve", "networkctl renew host0"),
    NETWORK_MANAGER("network-manager", "nmcli device reapply host0");

    private final String packages;
    private final String renewal;

    Way(String packages, String renewal) {
      this.packages = packages;
      this.renewal = renewal;
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void oursComesFirstAndStaysAndGoes(Way way) {
    var options =
        MachineOptions.bookworm()
            .knowing("a.example", "")
            .furnishedBy(tree -> furnish(tree.root(), way));
    try (var machine = RealMachine.boot(options);
        var world = OnlyMachine.of(machine)) {
      var resolver = new UseLocalResolver(OnlyMachine.REF);
      await(() -> assertThat(machine.root(SERVERS)).contains("nameserver"));
      var before = machine.root(SERVERS);
      assertThat(resolver.isPresent(world)).isFalse();

      DNSMASQ.apply(world, _ -> {});
      machine.root("systemctl enable dnsmasq && systemctl restart dnsmasq");
      machine.root(
          "systemd-run --quiet --unit=watch sh -c 'ip -4 monitor address > /run/addresses'");
      var clients = machine.root(CLIENTS);
      resolver.apply(world, _ -> {});
      resolver.apply(world, _ -> {});
      assertThat(machine.root(CLIENTS)).isEqualTo(clients);
      assertThat(machine.root("systemctl stop watch; cat /run/addresses"))
          .as("the address is not taken away for a moment either")
          .doesNotContain("Deleted");
      assertHolds(machine, world);
      machine.root(way.renewal);
      assertHolds(machine, world);
      machine.powerCycle();
      assertHolds(machine, world);

      machine.root("systemctl disable --now dnsmasq");
      new ForgetLocalResolver(OnlyMachine.REF).apply(world, _ -> {});
      new RemoveFiles(OnlyMachine.REF, List.of(DNSMASQ.path()), "dnsmasq").apply(world, _ -> {});
      await(() -> assertThat(machine.root(SERVERS)).isEqualTo(before));
      assertThat(machine.root("ls -d /var/lib/mooring /etc/systemd/resolved.conf.d || true"))
          .as("nothing of ours is left")
          .doesNotContain("\n/");
      assertThat(machine.root("getent hosts a.example")).startsWith(machine.hostAddress());
    }
  }

  @Test
  void whereNoDhclientRunsTheNetworkIsRestarted() {
    var options = MachineOptions.bookworm().furnishedBy(tree -> furnish(tree.root(), Way.DHCLIENT));
    try (var machine = RealMachine.boot(options);
        var world = OnlyMachine.of(machine)) {
      // The file is written when the first lease is there.
      await(() -> machine.root("pgrep -F /run/dhclient.host0.pid"));
      var clients = machine.root(CLIENTS);
      machine.root("$(ps -ww -o args= -C dhclient) 2>/dev/null");
      assertThat(machine.root(CLIENTS)).as("one beside the other").isEqualTo(clients + clients);
      machine.root("pkill -x dhclient; while pgrep -x dhclient; do sleep 0.1; done");

      new UseLocalResolver(OnlyMachine.REF).apply(world, _ -> {});

      assertThat(machine.root(CLIENTS)).isEqualTo(clients);
    }
  }

  private static void assertHolds(RealMachine machine, OnlyMachine world) {
    await(
        () -> {
          assertThat(new UseLocalResolver(OnlyMachine.REF).isPresent(world)).isTrue();
          assertThat(machine.root("getent ahostsv4 a.example")).startsWith(machine.hostAddress());
        });
    for (var name : List.of("istio-pilot", "istio-pilot.istio-system", "p.svc.cluster.local")) {
      assertThat(machine.root("getent ahostsv4 " + name)).as(name).startsWith("10.150.0.6 ");
      assertThat(machine.root("host -t A " + name + ".")).as(name).contains("10.150.0.6");
    }
  }

  private static void await(org.awaitility.core.ThrowingRunnable assertion) {
    Awaitility.await().ignoreExceptions().untilAsserted(assertion);
  }

  /// Installs what the way consists of into the tree, with the host's own way out.
  private static void furnish(Path root, Way way) {
    try {
      var resolver = root.resolve("etc/resolv.conf");
      Files.deleteIfExists(resolver);
      Files.copy(Path.of("/etc/resolv.conf"), resolver, StandardCopyOption.REPLACE_EXISTING);
      var policy = root.resolve("usr/sbin/policy-rc.d");
      Files.writeString(policy, "#!/bin/sh\nexit 101\n");
      HostCommand.run("chmod", "0755", policy.toString());
      chroot(root, "apt-get -qq update");
      chroot(
          root,
          "DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends dnsmasq"
              + " bind9-host "
              + way.packages);
      Files.delete(policy);
      Files.writeString(
          root.resolve("etc/dnsmasq.d/kubedns"),
          """
          address=/istio-pilot/10.150.0.6
          address=/istio-pilot.istio-system/10.150.0.6
          address=/svc.cluster.local/10.150.0.6
          """);
      chroot(root, "systemctl disable dnsmasq");
      if (way != Way.DHCLIENT) {
        Files.writeString(
            root.resolve("etc/network/interfaces"), "auto lo\niface lo inet loopback\n");
      }
      if (way == Way.RESOLVED) {
        Files.writeString(
            root.resolve("etc/systemd/network/10-host0.network"),
            "[Match]\nName=host0\n[Network]\nDHCP=ipv4\n");
        chroot(root, "systemctl unmask systemd-networkd && systemctl enable systemd-networkd");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void chroot(Path root, String commandLine) {
    HostCommand.run("chroot", root.toString(), "/bin/sh", "-c", commandLine);
  }
}
