package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.app.session.Beginning;
import dev.mooring.app.session.Complaint;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.SshQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A settings file that a desktop opens: the launcher gets its path and nothing else.
class OpenedFileTest {
  private static final String CONTEXT = "gke_shop_us-east4-a_demo";
  @TempDir private Path home;
  private final KeptWindow window = new KeptWindow();

  @BeforeEach
  void aKubeconfigWithAnswersOfYesterday() throws IOException {
    write(
        ".kube/config",
        """
        current-context: %1$s
        contexts: [{name: %1$s, context: {cluster: c, user: u}}]
        clusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]
        users: [{name: u, user: {token: t}}]
        """
            .formatted(CONTEXT));
    write(
        ".local/state/mooring/" + CONTEXT + "/answers.yaml",
        "{mesh: tutorial, serviceNamespace: yesterday, serviceAccount: kept}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wizard "})
  void itsDecisionsFillTheWindowAndNotThoseOfYesterday(String command) throws IOException {
    var file = write("course.mooring", "{mesh: tutorial, serviceNamespace: course}");

    var typed = Typed.at(home, window, (command + file).split(" "));

    assertThat(typed.status()).isZero();
    assertThat(window.file).contains(file);
    assertThat(begun().workload().namespace()).isEqualTo("course");
    assertThat(begun().workload().account()).isEqualTo("default");
  }

  @Test
  void oneThatDecidesNothingGoesOnFromYesterday() throws IOException {
    Typed.at(home, window, write("blank.mooring", "# nothing yet\n").toString());

    assertThat(begun().workload().namespace()).isEqualTo("yesterday");
  }

  @Test
  void oneForAClusterThatIsNotKnownHereIsRefusedWhereItBegins() throws IOException {
    Typed.at(home, window, write("other.mooring", "{context: elsewhere}").toString());

    assertThatThrownBy(this::begun).isInstanceOf(Complaint.class).hasMessageContaining("elsewhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{serviceNamespce: typo}", "{services: [", "\u0000\u0001", "- a list"})
  void aWrongOneIsToldInTheWindowAndOnTheTerminal(String text) throws IOException {
    var file = write("wrong.mooring", text);

    var typed = Typed.at(home, window, file.toString());

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.err()).contains("wrong.mooring").doesNotContain("Exception", "\tat ");
    assertThat(window.refusal()).isInstanceOf(Complaint.class).hasMessageContaining("wrong.moor");
  }

  @Test
  void oneThatIsNoTextIsToldAsSuch() throws IOException {
    var file = home.resolve("picture.mooring");
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});

    assertThat(Typed.at(home, window, file.toString()).err()).contains("it is no text");
  }

  @Test
  void aMistypedCommandOpensNoWindow() {
    var typed = Typed.at(home, window, "wizrad");

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.err()).contains("Unmatched argument", "wizard");
    assertThat(window.isShown).isFalse();
  }

  @Test
  void withoutAWindowTheTerminalRefusesIt() throws IOException {
    var file = write("wrong.mooring", "{serviceNamespce: typo}");

    var typed = Typed.in(home, file.toString());

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.err()).contains("there is no setting 'serviceNamespce'");
  }

  private JoinSpec begun() {
    try (var session = window.sessions.orElseThrow().apply(Beginning.LIVE, SshQuestions.nobody())) {
      return session.spec();
    }
  }

  private Path write(String name, String text) throws IOException {
    var file = home.resolve(name);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    return Files.writeString(file, text);
  }
}
