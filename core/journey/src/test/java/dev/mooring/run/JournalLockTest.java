package dev.mooring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.change.Inverse;
import dev.mooring.change.cloud.DeleteFirewallRule;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One writes at a time; everybody may look.
class JournalLockTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Inverse FIRST = new DeleteFirewallRule("practice", "first");
  private static final Inverse SECOND = new DeleteFirewallRule("practice", "second");
  @TempDir private Path folder;

  @Test
  void aSecondSessionOfTheSameProcessIsToldWhoWrites() {
    var first = journal();
    try (var _ = first.hold("run", NOW)) {
      var second = journal();

      assertThatThrownBy(() -> second.hold("undo", NOW))
          .isInstanceOfSatisfying(
              WorldException.Conflict.class,
              refusal -> assertThat(Finding.of(refusal).hint()).isEqualTo(Hint.JOURNAL_HELD))
          .hasMessageContaining("mooring run")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("2026-01-02T03:04:05Z");
      assertThatThrownBy(() -> second.begin(SECOND, NOW))
          .isInstanceOf(WorldException.Conflict.class);
      first.begin(FIRST, NOW);
      assertThat(second.open()).hasSize(1);
    }
    assertThatCode(() -> journal().begin(SECOND, NOW)).doesNotThrowAnyException();
  }

  @Test
  void anotherProcessIsToldAndTheLockOfOneThatWasKilledIsFree() throws Exception {
    var other = OtherProcess.holding(file());
    assertThatThrownBy(() -> journal().hold("run", NOW))
        .isInstanceOf(WorldException.Conflict.class)
        .hasMessageContaining("mooring elsewhere")
        .hasMessageContaining("process " + other.pid());
    assertThat(journal().open()).isEmpty();

    other.kill();

    assertThatCode(() -> journal().hold("run", NOW).close()).doesNotThrowAnyException();
  }

  /// Closing a file a second time would take the process's own lock away (fcntl(2)).
  @Test
  void whoIsRefusedDoesNotFreeTheLockForOtherProcesses() throws Exception {
    try (var _ = journal().hold("run", NOW)) {
      assertThatThrownBy(() -> journal().hold("undo", NOW))
          .isInstanceOf(WorldException.Conflict.class);

      assertThat(OtherProcess.tryingToHold(file())).contains("process " + pid());
    }
  }

  @Test
  void numbersGoOnWhereTheOtherOneStopped() {
    var first = journal();
    var second = journal();

    first.begin(FIRST, NOW);
    second.begin(SECOND, NOW);
    second.undone(second.open().getFirst().id(), NOW);

    assertThat(first.open()).extracting(e -> e.inverse().orElseThrow()).containsExactly(FIRST);
  }

  @Test
  void whoHoldsItMayHoldItAgain() {
    var journal = journal();
    var outer = journal.hold("run", NOW);
    journal.hold("run", NOW).close();

    assertThatThrownBy(() -> journal().hold("undo", NOW))
        .isInstanceOf(WorldException.Conflict.class);
    outer.close();
    assertThatCode(() -> journal().hold("undo", NOW).close()).doesNotThrowAnyException();
  }

  @Test
  void lookingTakesNothingOfAnothersHalfWrittenLine() throws IOException {
    journal().begin(FIRST, NOW);
    Files.writeString(file(), "{\"v\":1,\"id\":2,\"sta", StandardOpenOption.APPEND);
    var before = Files.readString(file());

    var looking = journal();
    looking.open();
    looking.troubles();

    assertThat(file()).content().isEqualTo(before);
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }

  private Journal journal() {
    return new Journal(file());
  }

  private Path file() {
    return folder.resolve("state/journal.jsonl");
  }
}
