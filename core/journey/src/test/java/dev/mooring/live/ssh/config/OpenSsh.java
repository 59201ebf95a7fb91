package dev.mooring.live.ssh.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// This computer's OpenSSH, as a judge of our reader.
final class OpenSsh {
  private static final String WHY =
      "OpenSSH is not installed: nothing to compare with. Debian has it in openssh-client.";

  private OpenSsh() {}

  /// Without it, a build server fails and everyone else goes on without the test.
  static void assumeInstalled() {
    var folders = System.getenv("PATH").split(java.io.File.pathSeparator, -1);
    var isThere = Arrays.stream(folders).anyMatch(one -> Files.exists(Path.of(one, "ssh")));
    if (System.getenv("CI") != null) {
      assertThat(isThere).as(WHY).isTrue();
    }
    assumeTrue(isThere, WHY);
  }
}
