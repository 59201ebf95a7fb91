package dev.mooring.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.Practice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lab's home belongs to one lab.
class LabClaimTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  @TempDir private Path folder;

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("kubeconfig"), "mine");

    assertThatThrownBy(() -> start(folder))
        .isInstanceOf(Complaint.class)
        .hasMessageContaining("holds other things");

    assertThat(folder.resolve("kubeconfig")).content().isEqualTo("mine");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aSecondLabIsRefusedAndToldOfTheFirst() {
    var home = folder.resolve("lab");
    try (var _ = LabClaim.of(home, NOW)) {
      assertThatThrownBy(() -> start(home))
          .isInstanceOf(Complaint.class)
          .hasMessageContaining("A lab runs in " + home)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    assertThatCode(() -> LabClaim.of(home, NOW).close()).doesNotThrowAnyException();
  }

  @Test
  void theHomeOfALabThatWasKilledIsUsedAgain() throws IOException {
    var home = Files.createDirectories(folder.resolve("lab"));
    Files.writeString(home.resolve("lab.env"), "export KUBECONFIG=…\n");
    Files.writeString(home.resolve("settings.yaml"), "context: lab\n");
    Files.writeString(home.resolve("lab.properties"), "url=http://127.0.0.1:9/\npid=2147483647\n");

    try (var lab = start(home)) {
      assertThat(LabHome.read(lab.home()).pid()).isEqualTo(ProcessHandle.current().pid());
      assertThat(home.resolve("settings.yaml")).doesNotExist();
      assertThatThrownBy(() -> start(home)).isInstanceOf(Complaint.class);
    }
    start(home).close();
  }

  private static Practice.Running start(Path home) {
    return new LabPractice(InstantSource.system())
        .start(new Practice.Options(home, false, Set.of(), 0));
  }
}
