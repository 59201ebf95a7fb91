package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.session.ExitStatus;
import dev.mooring.lab.Lab;
import dev.mooring.run.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the commands make of the journal.
class JournalCommandTest {
  @TempDir private Path home;
  private Lab lab;

  @BeforeEach
  void start() {
    lab = Lab.start(new Lab.Options(home, false, Set.of(), 0), InstantSource.system());
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "undo"})
  void whileOneWritesAnotherIsToldAndMayLook(String command) {
    typed("run", "--yes", "--until", "expose");
    try (var _ = journal().hold("run", Instant.parse("2026-01-02T03:04:05Z"))) {
      var second = typed(command, "--yes");

      assertThat(second.status()).isEqualTo(ExitStatus.REFUSED.code());
      assertThat(second.err())
          .contains("mooring run, process " + ProcessHandle.current().pid())
          .contains("since 2026-01-02T03:04:05Z");
      assertThat(typed("plan").status()).isZero();
      assertThat(typed("status").err()).isEmpty();
    }
    assertThat(typed("undo", "--yes").status()).isZero();
  }

  @Test
  void undoFindsTheMachineWithoutTheSettingsOfTheRun() throws IOException {
    var settings = Files.writeString(home.resolve("f.yaml"), "machine: {name: vm-7, user: alice}");

    var run = typed("run", "--yes", "--settings", settings.toString());
    var undo = typed("undo", "--yes");

    assertThat(run.status()).as(run.out()).isZero();
    assertThat(undo.status()).as(undo.out() + undo.err()).isZero();
    assertThat(lab.machines()).isEmpty();
    assertThat(typed("undo", "--yes").out()).contains("nothing to take back");
  }

  @Test
  void whatCannotBeReadIsSaidAndTheRestIsTakenBack() throws IOException {
    typed("run", "--yes", "--until", "expose");
    Files.writeString(file(), "\n\0\0\n{\"v\":2}\n{\"v\":1,\"id\":9\n", StandardOpenOption.APPEND);
    var lines = Files.readAllLines(file()).size();

    assertThat(typed("status").out()).contains("MJ0053", "MJ0054", "MJ0055");
    var undo = typed("undo", "--yes");

    assertThat(undo.status()).isEqualTo(ExitStatus.FAILED.code());
    assertThat(undo.err()).isEmpty();
    assertThat(undo.out()).contains("Line " + lines + " of the journal is damaged");
    assertThat(undo.out()).contains("Line " + (lines - 1) + " of the journal comes from a newer");
    assertThat(lab.objects().find("services", "kube-system", "dns-ilb")).isEmpty();
  }

  @Test
  void aFolderInTheJournalsPlaceIsNoBug() throws IOException {
    Files.createDirectories(file());

    var undo = typed("undo", "--yes");
    var run = typed("run", "--yes");

    assertThat(undo.status()).isEqualTo(ExitStatus.FAILED.code());
    assertThat(undo.out()).contains("MJ0052", file().toString());
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED.code());
    assertThat(run.err()).contains("The journal cannot be written: " + file());
    assertThat(undo.err() + run.err()).doesNotContain("bug");
    assertThat(lab.objects().find("services", "kube-system", "dns-ilb")).isEmpty();
  }

  @Test
  void everyFileOfTheStateIsItsOwnersAlone() throws IOException {
    Files.createDirectories(file().resolveSibling("."));
    Files.writeString(file(), "");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

    typed("run", "--yes", "--until", "expose");

    try (Stream<Path> all = Files.walk(home.resolve("state"))) {
      assertThat(all)
          .hasSizeGreaterThan(4)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .as(path.toString())
                      .endsWith("------"));
    }
  }

  private Typed typed(String... words) {
    var line = Stream.concat(Stream.of(words), Stream.of("--lab", home.toString()));
    return Typed.in(home, line.toArray(String[]::new));
  }

  private Journal journal() {
    return new Journal(file());
  }

  private Path file() {
    return home.resolve("state/journal.jsonl");
  }
}
