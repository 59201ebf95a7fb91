package dev.mooring.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Inverse;
import dev.mooring.change.cloud.DeleteFirewallRule;
import dev.mooring.change.file.RemoveFiles;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered of a run.
class JournalTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Inverse FIRST = new DeleteFirewallRule("practice", "rule");
  private static final Inverse SECOND =
      new RemoveFiles(new MachineRef("practice", "zone", "vm"), List.of("/etc/x"), "dnsmasq");
  @TempDir private Path folder;

  @Test
  void theNewestComesFirstAndIsReadByAnotherProcess() {
    var journal = journal();
    journal.begin(FIRST, NOW);
    journal.begin(SECOND, NOW);

    assertThat(journal().open())
        .extracting(e -> e.inverse().orElseThrow())
        .containsExactly(SECOND, FIRST);
  }

  @Test
  void aHostOfOnesOwnIsFoundAgainWithoutSettings() {
    var host = MachineRef.own(new OwnHost("legacy", 2222, "me", "192.168.1.7"));
    var inverse = new RemoveFiles(host, List.of("/etc/x"), "dnsmasq");

    journal().begin(inverse, NOW);

    assertThat(journal().open())
        .extracting(e -> e.inverse().orElseThrow())
        .containsExactly(inverse);
  }

  @Test
  void linesFromBeforeThereWereHostsAreRead() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(
        file(),
        """
        {"id":1,"state":"BEGUN","at":"2026-01-02T03:04:05Z","inverse":{"change":"RemoveFiles",\
        "machine":{"project":"practice","zone":"zone","name":"vm"},"paths":["/etc/x"],\
        "reader":"dnsmasq"}}
        """);

    assertThat(journal().open()).extracting(e -> e.inverse().orElseThrow()).containsExactly(SECOND);
  }

  @Test
  void whatIsUndoneIsNoLongerOpen() {
    var journal = journal();
    journal.begin(FIRST, NOW);
    journal.begin(SECOND, NOW);

    journal.undone(journal.open().getFirst().id(), NOW);

    assertThat(journal().open()).extracting(e -> e.inverse().orElseThrow()).containsExactly(FIRST);
  }

  @Test
  void aLineThatAPowerCutLeftHalfWrittenDoesNotCount() throws IOException {
    journal().begin(FIRST, NOW);
    Files.writeString(file(), "{\"id\":2,\"state\":\"BEG", StandardOpenOption.APPEND);

    var afterwards = journal();
    afterwards.begin(SECOND, NOW);

    assertThat(journal().open())
        .extracting(e -> e.inverse().orElseThrow())
        .containsExactly(SECOND, FIRST);
  }

  private Journal journal() {
    return new Journal(file());
  }

  private Path file() {
    return folder.resolve("state/journal.jsonl");
  }
}
