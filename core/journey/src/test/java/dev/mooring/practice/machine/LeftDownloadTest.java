package dev.mooring.practice.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.software.InstallIstio;
import org.junit.jupiter.api.Test;

/// Everything was killed between the installation and the end of its download's folder.
class LeftDownloadTest {
  private static final String LEFT = "/var/lib/mooring/download.1abcdefghi";

  @Test
  void theNextRunTakesItAwayAndInstallsNothingAnew() {
    try (var world = new BenchWorld()) {
      var install = new InstallIstio(BenchWorld.MACHINE, "0.2.12");
      world.make(install);
      var made = world.look();
      world.out("sudo mkdir %1$s && sudo touch %1$s/istio-agent.deb".formatted(LEFT));
      assertThat(install.isPresent(world)).isFalse();
      world.lines.clear();

      world.make(install);

      assertThat(world.look()).isEqualTo(made);
      assertThat(world.lines).isEmpty();
    }
  }
}
