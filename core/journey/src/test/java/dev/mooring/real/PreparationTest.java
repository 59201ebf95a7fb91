package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the build installs by itself, on a computer that never had it. Like the preparation itself
/// it needs Debian's servers.
@Real
class PreparationTest {
  /// Programs that the build and its tests start.
  private static final List<String> NEEDED =
      List.of(
          "mvn rpm fakeroot objcopy",
          "mmdebstrap dpkg-scanpackages dpkg-deb",
          "systemd-nspawn nft ip dnsmasq ssh ssh-keygen ssh-agent sysctl",
          "go gcc git make rsync jq dpkg-source");

  @Test
  void aNewMachineGetsAllThatTheBuildNeeds() {
    try (var host =
        BareHost.open()
            .with(".ci/run", "installer/debian-packages.txt")
            .with("src/build/install-packages", "src/real/prepare")
            .with("src/real/debian-packages.txt", "src/real/compiler-packages.txt")
            .put("pom.xml", pom())
            .put("src/real/api-server", "#!/bin/bash\ncommand -v go rsync >>$1.found\n")
            .put("src/real/machines", "#!/bin/sh\ncommand -v mmdebstrap >$1/machines.found\n")) {
      assertThat(host.run("command -v mvn rpm mmdebstrap systemd-nspawn go").out()).isEmpty();

      var built = host.run(".ci/run");
      assertThat(built.out()).contains("BUILD SUCCESS");
      assertThat(built.status()).as(built.out()).isZero();
      var prepared = host.run("src/real/prepare /root/cache");
      assertThat(prepared.status()).as(prepared.out()).isZero();

      assertThat(host.run("cat /root/cache/*.found").out())
          .as("what the parts found when they began")
          .isEqualTo("/usr/bin/go\n/usr/bin/rsync\n/usr/bin/mmdebstrap\n");
      assertThat(
              host.run(
                      "for each in %s; do command -v $each >/dev/null || echo $each; done"
                          .formatted(String.join(" ", NEEDED)))
                  .out())
          .as("programs that are missing")
          .isEmpty();
      assertThat(host.run("ldconfig -p").out()).contains("libgtk-3.so.0", "libXtst.so.6");
    }
  }

  /// Maven that builds nothing needs nothing from the network.
  private static String pom() {
    return """
    <project>
      <modelVersion>4.0.0</modelVersion>
      <groupId>test</groupId>
      <artifactId>test</artifactId>
      <version>1</version>
      <packaging>pom</packaging>
    </project>
    """;
  }
}
