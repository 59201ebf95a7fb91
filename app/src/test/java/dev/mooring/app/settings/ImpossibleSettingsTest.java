package dev.mooring.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings that can never work are refused before anything is asked or made.
class ImpossibleSettingsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "services: [{name: a, ports: [http:80]}, {name: a, ports: [tcp:81]}] | two services of the"
            + " name 'a'",
        "services: [{name: a, ports: [http:80]}, {name: b, ports: [http:81]}] | port name 'http'"
            + " stands",
        "services: [{name: a, ports: [80, 8080]}]          | port name 'http' stands",
        "services: [{name: a, ports: [http:80, tcp:80]}]   | port 80 stands there twice",
        "services: [{name: a, ports: [http:80]}, {name: b, ports: [tcp:80]}] | port 80 stands there"
            + " twice",
        "services: [{name: shell, ports: ['tcp:22']}]      | services: The port 22 cannot",
        "services: [{name: a, ports: [ssh:22]}]            | 22 is SSH's and is never captured",
        "services: [{name: a, ports: [http:15001]}]        | 15000, 15001, 15004, 15006",
        "services: [{name: a, ports: [http:15090]}]        | The port 15090 cannot",
        "services: [{name: a, ports: [http:0]}]            | 'services[0].ports[0]' is not valid",
        "services: [{name: a, ports: [http:65536]}]        | 'services[0].ports[0]' is not valid",
        "services: [{name: a, ports: [-1]}]                | 'services[0].ports[0]' is not valid",
        "services: [{name: a, ports: [1.5]}]               | 'services[0].ports[0]' is not valid",
        "services: [{name: a, ports: []}]                  | needs a 'name' and 'ports'",
        "services: [{name: Web, ports: [80]}]              | service name 'Web' is not valid",
        "services: [{name: 1a, ports: [80]}]               | service name '1a' is not valid",
        "services: [{name: a, ports: [80], account: My_A}] | service account 'My_A' is not valid",
        "services: []                                      | 'services' is empty",
        "services:                                         | 'services' is empty",
        "services: null                                    | 'services' is empty",
        "serviceAccount: My_Account                        | serviceAccount: The service account",
        "serviceAccount: -a                                | service account '-a' is not valid",
        "serviceAccount: a..b                              | service account 'a..b' is not valid",
        "serviceNamespace: My.Space                        | serviceNamespace: The service"
            + " namespace",
        "serviceNamespace: a-                              | service namespace 'a-' is not valid",
        "bookinfoNamespace: a_b                            | bookinfoNamespace: The Bookinfo"
            + " namespace",
        "machine: {host: a, address: 999.1.1.1}            | machine.address: The machine's"
            + " address",
        "machine: {host: a, address: 1.2.3}                | machine.address: The machine's"
            + " address",
        "machine: {host: a, address: 01.2.3.4}             | machine.address: The machine's"
            + " address",
        "machine: {host: a, address: '::1'}                | machine.address: The machine's"
            + " address",
        "machine: {host: 999.1.1.1}                        | machine.host: The SSH host",
        "machine: {host: a, port: 0}                       | machine.port: The SSH port",
        "machine: {host: a, port: -22}                     | machine.port: The SSH port",
        "machine: {host: a, port: 65536}                   | machine.port: The SSH port",
        "machine: {host: a, port: '22'}                    | 'machine.port' is not valid",
        "sourceRanges: [10.0.0.0/33]                       | 'sourceRanges' is not valid",
        "sourceRanges: [10.0.0.1/24]                       | Did you mean 10.0.0.0/24?",
        "sourceRanges: 10.0.0.0/8                          | 'sourceRanges' is not valid",
        "serviceRange: 10.0.0.0/33                         | 'serviceRange' is not valid",
        "podRange: 300.0.0.0/8                             | 'podRange' is not valid",
        "exposeAddress: 999.1.1.1                          | 'exposeAddress' is not valid",
        "revision: 1.27                                    | 'revision' is not valid",
        "revision: '1.27'                                  | 'revision' is not valid",
        "machineNetwork: a b                               | 'machineNetwork' is not valid",
        "globalAccess: yes                                 | 'globalAccess' is not valid",
        "mesh: []                                          | 'mesh' is not valid",
        "[a]                                               | it holds no settings",
        "text                                              | it holds no settings",
        "{machine: {host: a}}\\n---\\n{machine: {host: b}} | it holds 2 documents"
      })
  void isRefusedWithWhatIsWrong(String yaml, String what) {
    assertThatThrownBy(() -> spec(yaml.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            Complaint.class,
            complaint -> {
              assertThat(complaint.status()).isEqualTo(ExitStatus.WRONG_USE);
              assertThat(complaint.what()).contains("settings.yaml");
              assertThat(complaint.what() + complaint.todo()).contains(what);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'HTTP_Web:8080', lower-case letters",
    "'http-:8080', ends with a letter or digit",
    "'-http:8080', begins and",
    "'http:99999', from 1 to 65535"
  })
  void aPortIsToldWithTheLettersThatItTakes(String port, String todo) {
    assertThatThrownBy(() -> spec("services: [{name: web, ports: ['" + port + "']}]"))
        .isInstanceOfSatisfying(
            Complaint.class, complaint -> assertThat(complaint.todo()).contains(todo));
  }

  @Test
  void nothingIsAskedOfTheClusterBefore() throws IOException {
    // Nothing listens at the address of this kubeconfig.
    var file = Files.writeString(folder.resolve("settings.yaml"), "serviceAccount: My_Account\n");
    var settings = Settings.read(file);
    var kubeconfig = kubeconfig();

    assertThatThrownBy(() -> settings.require(kubeconfig))
        .isInstanceOf(Complaint.class)
        .hasMessageContaining("My_Account");
  }

  @Test
  void linesAreTold() {
    assertThatThrownBy(() -> spec("machine:\n  host: a\n  port: x\n"))
        .hasMessageContaining("settings.yaml, line 3: the value of 'machine.port'");
    assertThatThrownBy(() -> spec("machine:\n  host: a\n  prt: 1\n"))
        .hasMessageContaining("settings.yaml, line 3: there is no setting 'machine.prt'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serviceNamespace: 1shop\nserviceAccount: a.b-1",
        "services: [{name: a, ports: [http:80, http-2:81, '9090']}]",
        "---\nx: &m {host: a}\n",
        "\uFEFF# words\nmachine: {host: a, address: 10.0.0.7}\n---\n"
      })
  void whatWorksIsTaken(String yaml) throws IOException {
    if (yaml.contains("&m")) {
      var merged = spec("machine: &m {host: a, user: me}\ntraffic: {rating: 2}\n");
      assertThat(spec("machine: {<<: {host: a}, user: me}\ntraffic: {rating: 2}\n"))
          .isEqualTo(merged);
      return;
    }
    assertThat(spec(yaml)).isNotNull();
  }

  @Test
  void twoServicesOfOnePortNameAreNoMatterInTheTutorial() throws IOException {
    var text = "services: [{name: a, ports: [http:80]}, {name: b, ports: [http:81]}]";
    var file = Files.writeString(folder.resolve("settings.yaml"), text);

    assertThat(Settings.read(file).joinSpec(kubeconfig(), MeshKind.TUTORIAL).workload().ports())
        .containsExactly(80, 81);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "x", "machine: {name: '", "- "})
  void hugeFilesAreRefusedAtOnce(String part) throws IOException {
    var file =
        Files.writeString(folder.resolve("settings.yaml"), part.repeat(12_000_000 / part.length()));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThatThrownBy(() -> Settings.read(file)).isInstanceOf(Complaint.class));
  }

  private JoinSpec spec(String yaml) throws IOException {
    var file = Files.writeString(folder.resolve("settings.yaml"), yaml);
    return Settings.read(file).joinSpec(kubeconfig(), MeshKind.ISTIO_1);
  }

  private Kubeconfig kubeconfig() throws IOException {
    var text =
        """
        current-context: gke_shop_us-east4-a_demo
        contexts: [{name: gke_shop_us-east4-a_demo, context: {cluster: c, user: u}}]
        clusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]
        """;
    return Kubeconfig.read(List.of(Files.writeString(folder.resolve("kubeconfig"), text)));
  }
}
