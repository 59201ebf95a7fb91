package dev.mooring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.model.JourneyId;
import dev.mooring.port.WorldException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which journey a state folder belongs to.
class JourneyFileTest {
  @TempDir private Path folder;

  @Test
  void aStateFolderKeepsItsJourney() {
    var first = journal().journey();

    assertThat(journal().journey()).isEqualTo(first);
    assertThat(new Journal(folder.resolve("other/journal.jsonl")).journey()).isNotEqualTo(first);
  }

  @Test
  void allThatLookAtOnceSeeOneJourney() throws Exception {
    Callable<JourneyId> look = () -> journal().journey();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var seen = threads.invokeAll(Stream.generate(() -> look).limit(40).toList());

      assertThat(seen).extracting(found -> found.get()).containsOnly(journal().journey());
    }
    try (var files = Files.list(folder.resolve("state"))) {
      assertThat(files).extracting(Path::getFileName).map(Path::toString).containsOnly("journey");
    }
  }

  @Test
  void anIdThatIsNoneIsSaidAndNotReplaced() throws Exception {
    Files.createDirectories(folder.resolve("state"));
    Files.writeString(folder.resolve("state/journey"), "Not an id\n");

    assertThatThrownBy(() -> journal().journey())
        .isInstanceOf(WorldException.Broken.class)
        .hasMessageContaining(folder.resolve("state/journey").toString());
  }

  private Journal journal() {
    return new Journal(folder.resolve("state/journal.jsonl"));
  }
}
