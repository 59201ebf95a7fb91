package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever `mooring files` is given: it writes what istioctl would, or says what is wrong and ends
/// with 2.
class FilesInputTest {
  private static final String GROUP =
      """
      apiVersion: networking.istio.io/v1
      kind: WorkloadGroup
      metadata: {name: pay, namespace: shop}
      spec: {metadata: {labels: &l {app: pay}}, template: {labels: {<<: *l, tier: back}}}
      """;

  @TempDir private Path home;

  @BeforeEach
  void files() throws IOException {
    write("group", GROUP);
    write("mesh", "defaultConfig: {meshId: m}\n");
    write("root", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
  }

  @Test
  void aliasesAndEmptyDocumentsAreRead() throws IOException {
    var plain = GROUP.replace("&l ", "").replace("<<: *l", "app: pay");
    write("group", plain);
    assertThat(typed().status()).isZero();
    var expected = Files.readString(home.resolve("out/mesh.yaml"));

    for (var text : List.of(GROUP, "---\n" + GROUP, GROUP + "---\n", "\uFEFF" + GROUP + "...\n")) {
      write("group", text);

      assertThat(typed().status()).as(text).isZero();
      assertThat(home.resolve("out/mesh.yaml")).hasContent(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"group", "mesh"})
  void whatCannotBeReadEndsWithTwo(String file) throws IOException {
    for (var text :
        List.of(
            "spec: " + "[".repeat(5_000),
            "a: {b: ".repeat(5_000),
            "a: " + "x".repeat(12_000_000),
            "{" + "a: 1, ".repeat(2_000_000) + "}",
            "a: 1\na: 2\n",
            "a: 1\n---\nb: 1\n",
            "a:\n\tb: 1\n",
            "a: *nothing\n",
            "\u0000",
            "- a\n",
            "kind: ConfigMap\ndata: {other: x}\n")) {
      write(file, text);

      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> {
            var typed = typed();
            assertThat(typed.status()).as("%.40s", text).isEqualTo(2);
            assertThat(typed.err()).doesNotContain("bug", "Exception").hasSizeLessThan(1_500);
          });
    }
  }

  @Test
  void theWholeConfigMapIsTaken() throws IOException {
    write("mesh", "kind: ConfigMap\ndata:\n  mesh: |\n    defaultConfig: {meshId: whole}\n");

    assertThat(typed().status()).isZero();
    assertThat(home.resolve("out/mesh.yaml")).content().contains("meshId: whole");
  }

  @Test
  void aConfigMapIsNoCertificate() throws IOException {
    write(
        "root",
        """
        kind: ConfigMap
        data:
          root-cert.pem: |
            -----BEGIN CERTIFICATE-----
            MIIB
            -----END CERTIFICATE-----
        """);

    assertThat(typed().status()).isEqualTo(2);
    assertThat(typed().err()).contains("holds no certificate");
  }

  @ParameterizedTest
  @CsvSource({
    "--revision, 1.27",
    "--revision, A",
    "--clusterID, ' '",
    "--ingressService, a.b.c",
    "--ingressService, A_b",
    "--internalIP, 999.1.1.1",
    "--externalIP, host",
    "--ingressIP, 10.0.0.0/8"
  })
  void optionsFollowTheSameRules(String option, String value) {
    var typed = typed(option, value);

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.err()).contains("'" + value + "'");
  }

  @Test
  void aGroupIsNamedAsKubernetesNamesIt() {
    var typed = Typed.in(home, "files", "--name", "My_Group", "-n", "shop", "-o", "out");
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.err()).contains("'My_Group' of --name", "lower-case letters");

    var space = Typed.in(home, "files", "--name", "pay", "-n", "my.shop", "-o", "out");
    assertThat(space.err()).contains("'my.shop' of --namespace");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(home.resolve(name), text);
  }

  private Typed typed(String... more) {
    var words = new ArrayList<>(List.of("files", "-f", path("group"), "-o", path("out")));
    words.addAll(List.of("--mesh-config", path("mesh"), "--root-cert", path("root")));
    if (more.length == 0 || !more[0].equals("--ingressIP")) {
      words.addAll(List.of("--ingressIP", "10.0.0.9"));
    }
    words.addAll(List.of(more));
    return Typed.in(home, words.toArray(String[]::new));
  }

  private String path(String name) {
    return home.resolve(name).toString();
  }
}
