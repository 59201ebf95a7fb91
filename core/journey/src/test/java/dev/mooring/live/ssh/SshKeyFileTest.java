package dev.mooring.live.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SshKeyFileTest {
  @TempDir Path folder;

  @Test
  void isMadeOnceAndReadAgain() {
    var made = SshKeyFile.in(folder);

    assertThat(made.publicKey()).matches("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5[A-Za-z0-9+/=]+");
    assertThat(SshKeyFile.in(folder).publicKey()).isEqualTo(made.publicKey());
    assertThat(SshKeyFile.in(folder.resolve("other")).publicKey()).isNotEqualTo(made.publicKey());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such file modes")
  void isForItsOwnerAlone() throws IOException {
    var path = SshKeyFile.in(folder).path();

    assertThat(mode(path)).isEqualTo("rw-------");
    assertThat(mode(path.resolveSibling(".").normalize())).isEqualTo("rwx------");
    try (var files = Files.list(path.resolveSibling("."))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such file modes")
  void isRefusedWhenOthersMayReadIt() throws IOException {
    var path = SshKeyFile.in(folder).path();
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> SshKeyFile.in(folder))
        .isInstanceOf(WorldException.Broken.class)
        .hasMessageContaining("chmod 600 " + path);
  }

  @Test
  void isNotMadeOverWhatIsNoKey() throws IOException {
    var path = SshKeyFile.in(folder).path();
    Files.writeString(path, "something else");

    assertThatThrownBy(() -> SshKeyFile.in(folder))
        .isInstanceOf(WorldException.Broken.class)
        .hasMessageContaining(path.toString());
    assertThat(path).hasContent("something else");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
