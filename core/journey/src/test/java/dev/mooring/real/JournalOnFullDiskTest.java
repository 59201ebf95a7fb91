package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.change.cloud.DeleteFirewallRule;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.port.WorldException;
import dev.mooring.run.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk of five pages, which the journal fills: each entry that was begun is in it, and nothing
/// of the one that was refused.
@Real
class JournalOnFullDiskTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  @TempDir private Path folder;

  @BeforeEach
  void mount() {
    HostCommand.run("mount", "-t", "tmpfs", "-o", "size=20k", "tmpfs", folder.toString());
  }

  @AfterEach
  void unmount() {
    HostCommand.run("umount", folder.toString());
  }

  @Test
  void whatWasBegunIsInItAndWhatWasRefusedIsNot() throws Exception {
    var begun = new int[1];

    assertThatThrownBy(
            () -> {
              while (begun[0] < 1000) {
                journal().begin(new DeleteFirewallRule("practice", "rule-" + begun[0]), NOW);
                begun[0]++;
              }
            })
        .isInstanceOfSatisfying(
            WorldException.Broken.class,
            refusal -> assertThat(Finding.of(refusal).hint()).isEqualTo(Hint.JOURNAL_UNWRITABLE))
        .hasRootCauseMessage("No space left on device");

    assertThat(begun[0]).isBetween(10, 500);
    assertThat(journal().open()).hasSize(begun[0]);
    assertThat(journal().troubles()).isEmpty();
    assertThat(Files.readString(file())).endsWith("\n");
  }

  private Journal journal() {
    return new Journal(file());
  }

  private Path file() {
    return folder.resolve("state/journal.jsonl");
  }
}
