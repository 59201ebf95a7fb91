package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wizard",
        "lab",
        "plan",
        "run",
        "status",
        "undo",
        "runbook",
        "rights",
        "files",
        "completion"
      })
  void everyCommandExplainsItselfAndHasAVersion(String command) {
    var help = Typed.in(home, command, "--help");
    var version = Typed.in(home, command, "--version");

    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Usage: mooring " + command).doesNotContain("null");
    assertThat(version.status()).isZero();
    assertThat(version.out()).matches("mooring \\d+\\.\\d+\\.\\d+\\S*\\s+");
  }

  @Test
  void theHelpNamesEveryCommandAndTheExitStatus() {
    assertThat(Typed.in(home, "--help").out())
        .contains("lab", "plan", "run", "status", "undo", "runbook", "rights", "completion")
        .contains("Exit status: 0 done");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "plan --bogus                        | Unknown option: '--bogus'",
        "run --output xml                    | expected one of text, json, but was 'xml'",
        "run --until somewhere               | expected one of context, expose, machine",
        "lab --fault nope                    | expected one of quota-used-up",
        "lab --machines many                 | 'many' is not an int",
        "lab --machines -1                   | A lab with -1 machines cannot be",
        "plan --delays none                  | describe a new lab",
        "plan --settings gone.yaml           | gone.yaml cannot be read",
        "run --lab gone                      | There is no lab at gone",
        "runbook --format ansible            | no runbook in the format 'ansible'",
        "plan                                | There is no kubeconfig at",
        "nonsense                            | Unmatched argument"
      })
  void wrongUseIsSaidInOneMessage(String line, String message) {
    var typed = Typed.in(home, line.split(" "));

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.err()).contains(message).doesNotContain("Exception", "\tat ");
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void aLabThatDiedIsToldApartFromOneThatNeverWas() throws IOException {
    Files.writeString(
        home.resolve("lab.properties"),
        "compute=http://127.0.0.1:1/\ntoken=t\nurl=http://127.0.0.1:1/\npid=1\n");

    var typed = Typed.in(home, "status", "--lab", home.toString());

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.err()).contains("does not answer", "→ Start one with 'mooring lab");
  }

  @Test
  void theCompletionIsAScriptThatBashAccepts() throws Exception {
    var typed = Typed.in(home, "completion");

    assertThat(typed.out()).contains("complete -F", "read-only-user", "--until");
    assertThat(Bash.complaints(typed.out())).isEmpty();
  }
}
