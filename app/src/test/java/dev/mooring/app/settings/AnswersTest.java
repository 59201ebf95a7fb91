package dev.mooring.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the window keeps of the answers is what it finds the next time.
class AnswersTest {
  private static final String CONTEXT = "gke_shop_us-east4-a_demo";
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{machine: {name: box, zone: us-east4-b, create: false, image: p/f, user: me}}",
        "{machine: {host: box.example.org, port: 2222, user: ada, address: 10.1.2.3}}",
        "{serviceRange: 10.96.0.0/12, exposeAddress: 10.1.2.4, machine: {host: box}}",
        "{serviceAccount: db, workload: ratings}",
        "{services: [{name: api, ports: [http:8080, grpc:9090], account: shop}]}",
        "{services: [{name: db, ports: [mysql:3306], database: tutorial}]}",
        "{traffic: {url: 'http://x.y:1/', rating: 3, afterwards: put-back}}",
        "{revision: canary, machineNetwork: vms, globalAccess: true, sourceRanges: [10.0.0.0/8]}",
        "{project: other, cluster: theirs, serviceNamespace: a, bookinfoNamespace: b}"
      })
  void whatIsWrittenIsReadAgain(String decided) throws IOException {
    var first = file("first.yaml", decided);
    var spec = Settings.read(first).joinSpec(kubeconfig(), MeshKind.ISTIO_1);

    var kept = file("kept.yaml", SettingsWriter.of(spec));

    assertThat(Settings.read(kept).joinSpec(kubeconfig(), MeshKind.ISTIO_1)).isEqualTo(spec);
    assertThat(recalled(Settings.asked(), kept)).isEqualTo(spec);
  }

  @Test
  void aCommandLineDoesNotGoOnFromThem() throws IOException {
    var kept = file("kept.yaml", "{serviceNamespace: legacy}");

    assertThat(recalled(Settings.none(), kept))
        .isEqualTo(Settings.none().joinSpec(kubeconfig(), MeshKind.ISTIO_1));
  }

  @Test
  void answersThatCannotBeReadAreLeftAside() throws IOException {
    var kept = file("kept.yaml", "{serviceNamespace: [broken");

    assertThat(recalled(Settings.asked(), kept))
        .isEqualTo(Settings.asked().joinSpec(kubeconfig(), MeshKind.ISTIO_1));
  }

  /// One answer that a rule forbids by now doesn't cost the others, and its text is kept for the
  /// field that it belongs to.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "serviceAccount: My_Account                | sidecar.account  | My_Account",
        "workload: My_Workload                     | sidecar.workload | My_Workload",
        "bookinfoNamespace: a_b                    | context.bookinfo | a_b",
        "machine: {name: -vm, zone: us-east4-b}    | machine.name     | -vm",
        "machine: {host: box, port: 65536}         | machine.port     | 65536",
        "machine: {host: box, address: 999.1.1.1}  | machine.address  | 999.1.1.1",
        "machine: {host: 999.1.1.1}                | machine.host     | 999.1.1.1",
        "services: [{name: a, ports: [http:80]}, {name: b, ports: ['tcp:22']}] | services.ports-1"
            + " | tcp:22",
        "services: [{name: My_A, ports: [http:80]}] | services.name-0 | My_A",
        "services: [{name: a, ports: [http:15006]}] | services.ports-0 | http:15006",
        "traffic: {url: 'http://a b', rating: 2}   | traffic.url      | http://a b",
        "traffic: {rating: 9}                      | traffic.rating   | 9",
        "context: gone                             | context          | gone"
      })
  void anAnswerThatCannotBeMeantAnyMoreIsTold(String broken, String key, String text)
      throws IOException {
    var kept = file("kept.yaml", "serviceNamespace: legacy\n" + broken);

    var recalled = Settings.asked().recalling(kept, kubeconfig(), MeshKind.ISTIO_1);

    assertThat(recalled.unfit()).containsExactly(Map.entry(key, text));
    assertThat(recalled.settings().joinSpec(kubeconfig(), MeshKind.ISTIO_1).workload().namespace())
        .isEqualTo("legacy");
  }

  @Test
  void severalAreToldEach() throws IOException {
    var kept = file("kept.yaml", "{serviceNamespace: A_, serviceAccount: B_, machine: {name: C_}}");

    var recalled = Settings.asked().recalling(kept, kubeconfig(), MeshKind.TUTORIAL);

    assertThat(recalled.unfit())
        .isEqualTo(Map.of("context.services", "A_", "sidecar.account", "B_", "machine.name", "C_"));
  }

  private JoinSpec recalled(Settings settings, Path kept) throws IOException {
    return settings
        .recalling(kept, kubeconfig(), MeshKind.ISTIO_1)
        .settings()
        .joinSpec(kubeconfig(), MeshKind.ISTIO_1);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Kubeconfig kubeconfig() throws IOException {
    var file =
        file(
            "kubeconfig",
            """
            current-context: %1$s
            contexts:
              - {name: %1$s, context: {cluster: c, user: u}}
            """
                .formatted(CONTEXT));
    return Kubeconfig.read(List.of(file));
  }
}
