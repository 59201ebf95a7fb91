package dev.mooring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the plugin of the test is a shell script")
class ExecTokenTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2030-01-01T10:00:00Z");

  @Test
  void asksAgainShortlyBeforeTheTokenExpires() throws IOException {
    var answer = folder.resolve("answer");
    var token = token("cat " + answer);
    Files.writeString(answer, answer("first", "2030-01-01T11:00:00Z"));
    assertThat(token.getToken()).isEqualTo("first");

    Files.writeString(answer, answer("second", "2030-01-01T12:00:00Z"));
    now = Instant.parse("2030-01-01T10:58:00Z");
    assertThat(token.getToken()).isEqualTo("first");

    now = Instant.parse("2030-01-01T10:59:30Z");
    assertThat(token.getToken()).isEqualTo("second");
  }

  @Test
  void tellsThePluginWhatItsKubeconfigSays() {
    var script =
        "case $KUBERNETES_EXEC_INFO in *https://api*) ;; *) exit 1;; esac;"
            + " echo '{\"status\": {\"token\": \"'$WHO'\"}}'";

    assertThat(token(script).getToken()).isEqualTo("from-kubeconfig");
  }

  @Test
  void aPluginThatFailsIsToldWithItsOwnWords() {
    assertThatThrownBy(token("echo run gcloud auth login >&2; exit 1")::getToken)
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining("run gcloud auth login");
  }

  @Test
  void anAnswerThatCannotBeUnderstoodIsNotQuoted() {
    assertThatThrownBy(token("echo my-token")::getToken)
        .isInstanceOf(WorldException.Denied.class)
        .hasNoCause()
        .message()
        .doesNotContain("my-token");
  }

  @Test
  void aPluginThatIsMissingIsToldWithTheHintOfTheKubeconfig() {
    var exec = exec("").put("command", "/nowhere/plugin").put("installHint", "Ask Ada for it.");

    assertThatThrownBy(new ExecToken(exec, cluster(), () -> now)::getToken)
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining("Ask Ada for it.");
  }

  private ExecToken token(String script) {
    return new ExecToken(exec(script), cluster(), () -> now);
  }

  private static ObjectNode exec(String script) {
    var exec = JsonNodeFactory.instance.objectNode();
    exec.put("command", "sh").put("provideClusterInfo", true);
    exec.putArray("args").add("-c").add(script);
    exec.putArray("env").addObject().put("name", "WHO").put("value", "from-kubeconfig");
    return exec;
  }

  private static ObjectNode cluster() {
    return JsonNodeFactory.instance.objectNode().put("server", "https://api");
  }

  private static String answer(String token, String expires) {
    return """
    {"kind": "ExecCredential", "status": {"token": "%s", "expirationTimestamp": "%s"}}
    """
        .formatted(token, expires);
  }
}
