package dev.mooring.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.live.Kubeconfig;
import dev.mooring.model.MeshKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        "{services: [{name: api, ports: [http:8080, grpc:9090], account: shop}]}",
        "{services: [{name: db, ports: [mysql:3306], database: tutorial}]}",
        "{traffic: {url: 'http://x.y:1/', rating: 3, afterwards: put-back}}",
        "{revision: canary, machineNetwork: vms, globalAccess: true, sourceRanges: [10.0.0.0/8]}",
        "{project: other, cluster: theirs, serviceNamespace: a, bookinfoNamespace: b}"
      })
  void whatIsWrittenIsReadAgain(String decided) throws IOException {
    var first = file("first.yaml", decided);
    var spec = Settings.read(first).joinSpec(kubeconfig(), MeshKind.TODAY);

    var kept = file("kept.yaml", SettingsWriter.of(spec));

    assertThat(Settings.read(kept).joinSpec(kubeconfig(), MeshKind.TODAY)).isEqualTo(spec);
    assertThat(Settings.asked().remembering(kept).joinSpec(kubeconfig(), MeshKind.TODAY))
        .isEqualTo(spec);
  }

  @Test
  void aCommandLineDoesNotGoOnFromThem() throws IOException {
    var kept = file("kept.yaml", "{serviceNamespace: legacy}");

    assertThat(Settings.none().remembering(kept).joinSpec(kubeconfig(), MeshKind.TODAY))
        .isEqualTo(Settings.none().joinSpec(kubeconfig(), MeshKind.TODAY));
  }

  @Test
  void answersThatCannotBeReadAreLeftAside() throws IOException {
    var kept = file("kept.yaml", "{serviceNamespace: [broken");

    assertThat(Settings.asked().remembering(kept).joinSpec(kubeconfig(), MeshKind.TODAY))
        .isEqualTo(Settings.asked().joinSpec(kubeconfig(), MeshKind.TODAY));
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
