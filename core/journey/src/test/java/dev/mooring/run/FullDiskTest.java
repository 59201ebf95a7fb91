package dev.mooring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.change.Inverse;
import dev.mooring.change.cloud.DeleteFirewallRule;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An entry is on the disk as a whole, or the change is not begun.
class FullDiskTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Inverse FIRST = new DeleteFirewallRule("practice", "first");
  private static final Inverse SECOND = new DeleteFirewallRule("practice", "second");
  @TempDir private Path folder;

  @Test
  void aDiskThatTakesLittleAtOnceGetsAllOfIt() {
    new Journal(file(), byLittle(Integer.MAX_VALUE)).begin(FIRST, NOW);

    assertThat(new Journal(file()).open())
        .extracting(e -> e.inverse().orElseThrow())
        .containsExactly(FIRST);
  }

  @Test
  void aFullDiskIsSaidAndLeavesNoPartOfALine() throws IOException {
    new Journal(file()).begin(FIRST, NOW);
    var before = Files.readString(file());

    assertThatThrownBy(() -> new Journal(file(), byLittle(40)).begin(SECOND, NOW))
        .isInstanceOfSatisfying(
            WorldException.Broken.class,
            refusal -> {
              var finding = Finding.of(refusal);
              assertThat(finding.hint()).isEqualTo(Hint.JOURNAL_UNWRITABLE);
              assertThat(refusal).hasMessage(file().toString());
              assertThat(finding.details()).contains("No space left on device");
            });

    assertThat(file()).content().isEqualTo(before);
    new Journal(file()).begin(SECOND, NOW);
    assertThat(new Journal(file()).open())
        .extracting(e -> e.inverse().orElseThrow())
        .containsExactly(SECOND, FIRST);
    assertThat(new Journal(file()).troubles()).isEmpty();
  }

  /// Seven bytes at a time, as a disk does that is nearly full.
  private static Pen byLittle(int room) {
    var left = new AtomicInteger(room);
    return (channel, bytes) -> {
      if (left.addAndGet(-7) < 0) {
        throw new IOException("No space left on device");
      }
      var end = bytes.limit();
      bytes.limit(Math.min(end, bytes.position() + 7));
      var written = channel.write(bytes);
      bytes.limit(end);
      return written;
    };
  }

  private Path file() {
    return folder.resolve("state/journal.jsonl");
  }
}
