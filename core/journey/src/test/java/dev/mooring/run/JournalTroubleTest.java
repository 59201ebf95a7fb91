package dev.mooring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.change.Inverse;
import dev.mooring.change.cloud.DeleteFirewallRule;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.port.WorldException;
import dev.mooring.run.JournalTrouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be read is said with its line, and everything else counts.
class JournalTroubleTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Inverse FIRST = new DeleteFirewallRule("practice", "first");
  private static final Inverse LAST = new DeleteFirewallRule("practice", "last");
  private static final String ENTRY =
      "{\"v\":1,\"id\":%d,\"state\":\"BEGUN\",\"at\":\"2026-01-02T03:04:05Z\",\"inverse\":"
          + "{\"change\":\"DeleteFirewallRule\",\"project\":\"practice\",\"name\":\"%s\"}}\n";
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                      | BLANK   | JOURNAL_LINE_CUT_OFF
          '   '                                                   | BLANK   | JOURNAL_LINE_CUT_OFF
          NUL                                                     | NULS    | JOURNAL_LINE_CUT_OFF
          {"v":1,"id":2,"state":"BEG                              | DAMAGED | JOURNAL_LINE_DAMAGED
          {"v":1,"id":2}                                          | DAMAGED | JOURNAL_LINE_DAMAGED
          {"v":1,"id":2,"state":"BEGUN","at":"2026-01-02T03:04:05Z"} | DAMAGED | JOURNAL_LINE_DAMAGED
          {"v":1,"id":2,"state":"BEGUN","at":"yesterday"}         | DAMAGED | JOURNAL_LINE_DAMAGED
          [1]                                                     | DAMAGED | JOURNAL_LINE_DAMAGED
          7                                                       | DAMAGED | JOURNAL_LINE_DAMAGED
          null                                                    | DAMAGED | JOURNAL_LINE_DAMAGED
          <html>                                                  | DAMAGED | JOURNAL_LINE_DAMAGED
          {"v":2,"id":2,"whatever":[]}                            | NEWER   | JOURNAL_ENTRY_NEWER
          {"v":1,"id":2,"state":"BEGUN","at":"2026-01-02T03:04:05Z","inverse":{"change":"Shred","x":1}} | NEWER | JOURNAL_ENTRY_NEWER
          {"v":1,"id":2,"state":"PAUSED","at":"2026-01-02T03:04:05Z"} | NEWER | JOURNAL_ENTRY_NEWER
          {"v":1,"id":2,"state":"BEGUN","at":"2026-01-02T03:04:05Z","inverse":{"change":"DeleteFirewallRule","project":"p","name":"n","network":"x"}} | NEWER | JOURNAL_ENTRY_NEWER
          """)
  void aLineInTheMiddle(String line, Kind kind, Hint hint) throws IOException {
    write(
        ENTRY.formatted(1, "first")
            + line.replace("NUL", "\0\0\0")
            + "\n"
            + ENTRY.formatted(3, "last"));

    assertThat(journal().open())
        .extracting(e -> e.inverse().orElseThrow())
        .containsExactly(LAST, FIRST);
    assertThat(journal().troubles())
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.kind()).isEqualTo(kind);
              assertThat(trouble.line()).isEqualTo(2);
              assertThat(trouble.finding().hint()).isEqualTo(hint);
              assertThat(trouble.finding().args()).containsExactly(file().toString(), "2");
            });
  }

  @ParameterizedTest
  @CsvSource({"'{\"v\":1,\"id\":2,\"st'", "NUL", "'{\"v\":1,\"id\":2,\"name\":\"\u00fc'"})
  void aLineThatIsCutOffAtTheEndGoesWithTheNextEntry(String line) throws IOException {
    write(ENTRY.formatted(1, "first") + line.replace("NUL", "\0\0\0"));
    assertThat(journal().troubles()).extracting(JournalTrouble::kind).containsExactly(Kind.TORN);
    assertThat(journal().troubles()).noneMatch(JournalTrouble::isLoss);

    journal().begin(LAST, NOW);

    assertThat(journal().open())
        .extracting(e -> e.inverse().orElseThrow())
        .containsExactly(LAST, FIRST);
    assertThat(journal().troubles()).isEmpty();
  }

  @Test
  void aCharacterThatIsCutInHalfIsNoObstacle() throws IOException {
    write(ENTRY.formatted(1, "first"));
    Files.write(
        file(), new byte[] {'{', '"', (byte) 0xC3}, java.nio.file.StandardOpenOption.APPEND);

    journal().begin(LAST, NOW);

    assertThat(journal().troubles()).isEmpty();
    assertThat(journal().open()).hasSize(2);
  }

  @Test
  void nulsInFrontOfAnEntryCostNothing() throws IOException {
    write(ENTRY.formatted(1, "first") + "\0\0\0" + ENTRY.formatted(2, "last"));

    assertThat(journal().open())
        .extracting(e -> e.inverse().orElseThrow())
        .containsExactly(LAST, FIRST);
    assertThat(journal().troubles()).extracting(JournalTrouble::kind).containsExactly(Kind.NULS);
  }

  @Test
  void aLastEntryWithoutAnEndIsKept() throws IOException {
    write(ENTRY.formatted(1, "first").strip());

    journal().begin(LAST, NOW);

    assertThat(journal().open())
        .extracting(e -> e.inverse().orElseThrow())
        .containsExactly(LAST, FIRST);
    assertThat(journal().troubles()).isEmpty();
  }

  @Test
  void whatANewerVersionTookBackIsNoTrouble() throws IOException {
    write(
        """
        {"v":2,"id":1,"whatever":[]}
        {"v":1,"id":1,"state":"UNDONE","at":"2026-01-02T03:04:05Z"}
        """);

    assertThat(journal().troubles()).isEmpty();
  }

  @Test
  void newNumbersAreNoneOfThoseThatCannotBeRead() throws IOException {
    write("{\"v\":2,\"id\":7,\"whatever\":[]}\n");

    journal().begin(FIRST, NOW);

    assertThat(journal().open()).extracting(JournalEntry::id).containsExactly(8L);
  }

  @Test
  void aFolderInItsPlaceIsSaidAndNothingIsBegun() throws IOException {
    Files.createDirectories(file());

    assertThat(journal().open()).isEmpty();
    assertThat(journal().troubles())
        .extracting(trouble -> trouble.finding().hint())
        .containsExactly(Hint.JOURNAL_UNREADABLE);
    assertThatThrownBy(() -> journal().begin(FIRST, NOW))
        .isInstanceOfSatisfying(
            WorldException.Broken.class,
            refusal -> assertThat(Finding.of(refusal).hint()).isEqualTo(Hint.JOURNAL_UNWRITABLE));
  }

  @Test
  void twoEntriesOfOneNumberAreTakenBackOneByOne() throws IOException {
    write(ENTRY.formatted(1, "first") + ENTRY.formatted(1, "last"));

    journal().undone(1, NOW);

    assertThat(journal().open()).extracting(e -> e.inverse().orElseThrow()).containsExactly(FIRST);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file().resolveSibling("."));
    Files.writeString(file(), text);
  }

  private Journal journal() {
    return new Journal(file());
  }

  private Path file() {
    return folder.resolve("state/journal.jsonl");
  }
}
