package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubeconfigTest {
  private static final String ONE =
      """
      apiVersion: v1
      kind: Config
      clusters:
      - name: shared
        cluster: {server: "https://first", certificate-authority: ca.pem}
      contexts:
      - name: a
        context: {cluster: shared, user: me, namespace: shop}
      users:
      - name: me
        user: {token: first-secret}
      """;
  private static final String TWO =
      """
      current-context: b
      clusters:
      - name: shared
        cluster: {server: "https://second"}
      contexts:
      - name: b
        context: {cluster: shared, user: me}
      users:
      - name: me
        user: {token: second-secret}
      """;

  @TempDir Path folder;

  @Test
  void theFirstFileWithANameWinsAndOthersAddTheirs() throws IOException {
    var merged = Kubeconfig.read(List.of(file("one", ONE), file("two", TWO)));

    assertThat(merged.contexts())
        .containsExactly(
            new KubeContext("a", "shared", "https://first", "me", "shop"),
            new KubeContext("b", "shared", "https://first", "me", "default"));
    assertThat(merged.user(merged.context("b")).path("token").asString()).isEqualTo("first-secret");
  }

  @Test
  void theCurrentContextIsTheFirstThatIsSet() throws IOException {
    var three = file("three", "current-context: a");

    assertThat(Kubeconfig.read(List.of(file("one", ONE))).currentContext()).isEmpty();
    assertThat(Kubeconfig.read(List.of(file("one", ONE), file("two", TWO), three)).currentContext())
        .contains("b");
  }

  @Test
  void pathsAreMeantFromTheFileThatNamesThem() throws IOException {
    var merged = Kubeconfig.read(List.of(file("one", ONE)));
    file("ca.pem", "");

    assertThat(merged.cluster(merged.context("a")).path("certificate-authority").asString())
        .isEqualTo(folder.resolve("ca.pem").toString());
  }

  @Test
  void missingFilesOfSeveralDoNotCount() throws IOException {
    var merged = Kubeconfig.read(List.of(folder.resolve("none"), file("two", TWO)));

    assertThat(merged.contexts()).extracting(KubeContext::name).containsExactly("b");
  }

  @Test
  void theVariableListsTheFilesAndTheUsualFileServesWithoutIt() {
    var usual = Path.of("usual");

    assertThat(Kubeconfig.files("a" + File.pathSeparator + File.pathSeparator + "b", usual))
        .containsExactly(Path.of("a"), Path.of("b"));
    assertThat(Kubeconfig.files("", usual)).containsExactly(usual);
  }

  @Test
  void aMissingFileIsNamedWithTheWayToGetOne() {
    assertThatThrownBy(() -> Kubeconfig.read(List.of(folder.resolve("none"))))
        .isInstanceOf(WorldException.NotFound.class)
        .hasMessageContaining(folder.resolve("none").toString())
        .hasMessageContaining("get-credentials");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "contexts: []\n"})
  void aFileWithoutContextsIsNamedWithTheWayToGetOne(String text) throws IOException {
    var empty = file("empty", text);

    assertThatThrownBy(() -> Kubeconfig.read(List.of(empty)))
        .isInstanceOf(WorldException.NotFound.class)
        .hasMessageContaining(empty.toString())
        .hasMessageContaining("get-credentials");
  }

  @ParameterizedTest
  @CsvSource({
    "just words, not a kubeconfig",
    "'users: [my-token', line 1",
    "'a: b: my-token', line 1"
  })
  void aFileThatIsNoKubeconfigIsNamedAndNotQuoted(String text, String reason) throws IOException {
    var bad = file("bad", text);

    assertThatThrownBy(() -> Kubeconfig.read(List.of(file("one", ONE), bad)))
        .isInstanceOf(WorldException.Broken.class)
        .hasMessageContaining(bad.toString())
        .hasMessageContaining(reason)
        .hasNoCause()
        .message()
        .doesNotContain("my-token");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> Kubeconfig.read(List.of(folder)))
        .isInstanceOf(WorldException.Broken.class)
        .hasMessageContaining(folder + " cannot be read");
  }

  @Test
  void anUnknownContextIsToldWithThoseThereAre() throws IOException {
    var merged = Kubeconfig.read(List.of(file("one", ONE)));

    assertThatThrownBy(() -> merged.context("b"))
        .isInstanceOf(WorldException.NotFound.class)
        .hasMessageContaining("no context b")
        .hasMessageContaining("one of: a");
  }

  @Test
  void aContextOfAnUnknownClusterIsTold() throws IOException {
    var merged =
        Kubeconfig.read(
            List.of(file("lost", "contexts: [{name: a, context: {cluster: gone, user: me}}]")));

    assertThatThrownBy(() -> merged.cluster(merged.context("a")))
        .isInstanceOf(WorldException.NotFound.class)
        .hasMessageContaining("gone")
        .extracting(failure -> ((WorldException) failure).trouble())
        .isEqualTo(Optional.of(Trouble.KUBECONFIG_POINTS_NOWHERE));
  }

  @Test
  void aContextOfAnUnknownUserIsTold() throws IOException {
    var merged =
        Kubeconfig.read(
            List.of(file("lost", ONE.replace("name: me", "name: you")), file("two", "{}")));

    assertThatThrownBy(() -> merged.user(merged.context("a")))
        .isInstanceOf(WorldException.NotFound.class)
        .hasMessageContaining("user me");
  }

  @Test
  void aFileThatIsNamedAndNotThereIsTold() throws IOException {
    var merged = Kubeconfig.read(List.of(file("one", ONE)));

    assertThatThrownBy(() -> merged.cluster(merged.context("a")))
        .isInstanceOf(WorldException.NotFound.class)
        .hasMessageContaining(folder.resolve("ca.pem").toString());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
