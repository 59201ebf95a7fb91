package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the plugin of the test is a shell script")
class PluginLoginTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2030-01-01T10:00:00Z");

  @Test
  void asksAgainShortlyBeforeTheTokenExpires() throws IOException {
    var answer = folder.resolve("answer");
    var token = token("cat " + answer);
    Files.writeString(answer, answer("first", "2030-01-01T11:00:00Z"));
    assertThat(token.authorization()).contains("Bearer first");

    Files.writeString(answer, answer("second", "2030-01-01T12:00:00Z"));
    now = Instant.parse("2030-01-01T10:58:00Z");
    assertThat(token.authorization()).contains("Bearer first");

    now = Instant.parse("2030-01-01T10:59:30Z");
    assertThat(token.authorization()).contains("Bearer second");
  }

  @Test
  void tellsThePluginWhatItsKubeconfigSays() {
    var script =
        "case $KUBERNETES_EXEC_INFO in *https://api*) ;; *) exit 1;; esac;"
            + " echo '{\"status\": {\"token\": \"'$WHO'\"}}'";

    assertThat(token(script).authorization()).contains("Bearer from-kubeconfig");
  }

  @Test
  void aRefusalMakesItAskAgainButNotAtOnce() throws IOException {
    var answer = folder.resolve("answer");
    var token = token("cat " + answer);
    Files.writeString(answer, answer("first", "2030-01-01T11:00:00Z"));
    assertThat(token.authorization()).contains("Bearer first");
    Files.writeString(answer, answer("second", "2030-01-01T11:00:00Z"));

    assertThat(token.renew()).isFalse();
    now = now.plusSeconds(60);
    assertThat(token.renew()).isTrue();
    assertThat(token.authorization()).contains("Bearer second");
  }

  @Test
  void aPluginThatNeedsATerminalIsToldSo() {
    var exec = exec("echo").put("interactiveMode", "Always");

    assertThatThrownBy(new ExecPlugin(exec, cluster())::credential)
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining("terminal")
        .extracting(failure -> ((WorldException) failure).trouble())
        .isEqualTo(Optional.of(Trouble.LOGIN_PLUGIN_FAILED));
  }

  @Test
  void thePluginIsToldAboutItsClusterOnlyWhereTheKubeconfigSaysSo() throws IOException {
    var authority = Files.writeString(folder.resolve("ca.pem"), "CA");
    var cluster =
        cluster()
            .put("certificate-authority", authority.toString())
            .put("tls-server-name", "inner")
            .put("proxy-url", "http://proxy:3128");
    cluster
        .putArray("extensions")
        .addObject()
        .put("name", "client.authentication.k8s.io/exec")
        .putObject("extension")
        .put("audience", "us");
    var exec = exec("");

    assertThat(ExecRequest.of(exec, cluster).path("spec").path("cluster"))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {"server": "https://api", "tls-server-name": "inner",
                     "proxy-url": "http://proxy:3128", "certificate-authority-data": "Q0E=",
                     "config": {"audience": "us"}}
                    """));
    exec.put("provideClusterInfo", false);
    assertThat(ExecRequest.of(exec, cluster).path("spec").has("cluster")).isFalse();
  }

  @Test
  void aPluginThatFailsIsToldWithItsOwnWords() {
    assertThatThrownBy(token("echo run gcloud auth login >&2; exit 1")::authorization)
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining("run gcloud auth login");
  }

  @Test
  void anAnswerThatCannotBeUnderstoodIsNotQuoted() {
    assertThatThrownBy(token("echo my-token")::authorization)
        .isInstanceOf(WorldException.Denied.class)
        .hasNoCause()
        .message()
        .doesNotContain("my-token");
  }

  @Test
  void aPluginThatIsMissingIsToldWithTheHintOfTheKubeconfig() {
    var exec = exec("").put("command", "/nowhere/plugin").put("installHint", "Ask Ada for it.");

    assertThatThrownBy(new PluginLogin(new ExecPlugin(exec, cluster()), () -> now)::authorization)
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining("Ask Ada for it.");
  }

  private PluginLogin token(String script) {
    return new PluginLogin(
        new ExecPlugin(exec(script), cluster()),
        () -> now,
        () -> Duration.between(Instant.EPOCH, now).toNanos());
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
