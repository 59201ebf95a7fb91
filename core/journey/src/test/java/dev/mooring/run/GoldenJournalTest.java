package dev.mooring.run;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.mooring.change.Inverse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Journals of all versions so far. Their files are never changed: a version that remembers more
/// gets a file of its own, and an entry of a new kind is added at the end of the newest one.
class GoldenJournalTest {
  @TempDir private Path folder;

  @Test
  void everyKindIsInTheGoldenJournal() throws IOException {
    var names =
        JournalKinds.ALL.stream()
            .map(kind -> requireNonNull(kind.getAnnotation(JsonTypeName.class)).value())
            .toList();

    assertThat(names)
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(golden("v1")).contains("\"change\":\"%s\"".formatted(name)));
  }

  @Test
  void everyInverseCanBeRead() {
    var inverses =
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("dev.mooring")
                .that(assignableTo(Inverse.class))
                .stream()
                .filter(kind -> !kind.isInterface())
                .map(JavaClass::getName);

    assertThat(JournalKinds.ALL)
        .extracting(Class::getName)
        .containsExactlyInAnyOrderElementsOf(inverses.toList());
  }

  @ParameterizedTest
  @CsvSource({"first-release, 16", "v1, 25"})
  void everyEntryIsReadAsItWasMeant(String version, int kinds) throws IOException {
    var journal = journal(version);

    assertThat(journal.troubles()).isEmpty();
    assertThat(journal.open().reversed())
        .extracting(entry -> entry.inverse().orElseThrow())
        .containsExactlyElementsOf(KnownInverses.all().subList(0, kinds));
  }

  @Test
  void whatIsWrittenTodaySaysItsVersionAndIsRead() throws IOException {
    var now = Instant.parse("2026-01-02T03:04:05Z");
    var file = folder.resolve("new/journal.jsonl");
    new Journal(file).setOut(KnownInverses.ORIGIN, now);
    KnownInverses.all().forEach(inverse -> new Journal(file).begin(inverse, now));

    assertThat(Files.readAllLines(file)).allMatch(line -> line.startsWith("{\"v\":1,"));
    assertThat(new Journal(file).open().reversed())
        .extracting(entry -> entry.inverse().orElseThrow())
        .containsExactlyElementsOf(KnownInverses.all());
  }

  @Test
  void whereItWentIsRead() throws IOException {
    assertThat(journal("v1").origin()).contains(KnownInverses.ORIGIN);
    assertThat(journal("first-release").origin()).isEmpty();
  }

  private Journal journal(String version) throws IOException {
    var file = folder.resolve("journal.jsonl");
    Files.writeString(file, golden(version));
    return new Journal(file);
  }

  private static String golden(String version) throws IOException {
    try (var text = GoldenJournalTest.class.getResourceAsStream("journal-" + version + ".jsonl")) {
      return new String(requireNonNull(text).readAllBytes(), UTF_8);
    }
  }
}
