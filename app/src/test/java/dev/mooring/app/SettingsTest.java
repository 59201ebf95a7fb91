package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.settings.Settings;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.model.PortSpec;
import dev.mooring.model.TrafficSpec.Afterwards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final String GKE = "gke_shop_us-east4-a_demo";
  @TempDir private Path folder;

  @Test
  void withoutAFileItIsTheTutorial() throws IOException {
    var spec = Settings.none().joinSpec(kubeconfig(GKE), MeshKind.TUTORIAL);

    assertThat(spec.cluster().project()).isEqualTo("shop");
    assertThat(spec.machineRef().toString()).isEqualTo("istio-vm (shop, us-east4-a)");
    assertThat(spec.machine()).isInstanceOf(NewInstance.class);
    assertThat(spec.workload().services().getFirst().database())
        .isEqualTo(Optional.of(DatabaseSpec.RANDOM_PASSWORD));
    assertThat(spec.traffic().url()).startsWith("http://productpage.default.svc");
  }

  @Test
  void theGuidesExampleIsOne() throws IOException {
    var page = Files.readString(Path.of("..", "src", "site", "command-line.md"));
    var example = page.substring(page.indexOf("```yaml\n") + 8);

    var spec = spec(example.substring(0, example.indexOf("```")));

    assertThat(spec.workload().services())
        .as("without the key it's the same")
        .isEqualTo(
            Settings.none().joinSpec(kubeconfig(GKE), MeshKind.ISTIO_1).workload().services());
  }

  @Test
  void aFileDecidesEverything() throws IOException {
    var spec =
        spec(
            """
            mesh: tutorial
            project: other
            machine: {name: box, zone: us-east4-b, create: false, image: p/f, user: me}
            serviceNamespace: legacy
            workload: ratings
            bookinfoNamespace: shop
            services:
              - {name: api, ports: [http:8080, 9090]}
            traffic: {rating: 3, afterwards: put-back}
            """);

    assertThat(spec.machineRef().toString()).isEqualTo("box (other, us-east4-b)");
    assertThat(spec.machine()).isInstanceOf(ExistingInstance.class);
    assertThat(spec.workload().name()).contains("ratings");
    assertThat(spec.workload().services().getFirst().ports())
        .isEqualTo(List.of(new PortSpec("http", 8080), new PortSpec("9090", 9090)));
    assertThat(spec.workload().services().getFirst().database()).isEmpty();
    assertThat(spec.traffic().url()).startsWith("http://productpage.shop.svc");
    assertThat(spec.traffic().afterwards()).isEqualTo(Afterwards.PUT_BACK);
  }

  @Test
  void whatAFileSaysOfItsClusterDoesNotCountInAnotherContext() throws IOException {
    var file = folder.resolve("settings.yaml");
    Files.writeString(file, "{project: other, cluster: theirs, serviceNamespace: legacy}");
    var several = folder.resolve("several");
    Files.writeString(
        several,
        """
        current-context: %1$s
        contexts:
          - {name: %1$s, context: {cluster: c, user: u}}
          - {name: gke_garden_us-west1-a_sunny, context: {cluster: c, user: u}}
        """
            .formatted(GKE));
    var kubeconfig = Kubeconfig.read(List.of(several));
    var settings = Settings.read(file);

    var spec = settings.in("gke_garden_us-west1-a_sunny").joinSpec(kubeconfig, MeshKind.TUTORIAL);
    assertThat(spec.cluster().toString()).contains("garden", "us-west1-a", "sunny");
    assertThat(spec.machineRef().project()).isEqualTo("garden");
    assertThat(spec.workload().namespace()).isEqualTo("legacy");

    assertThat(settings.in(GKE).joinSpec(kubeconfig, MeshKind.TUTORIAL))
        .isEqualTo(settings.joinSpec(kubeconfig, MeshKind.TUTORIAL));
    assertThat(settings.joinSpec(kubeconfig, MeshKind.TUTORIAL).cluster().project())
        .isEqualTo("other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "machin: {}                                  | there is no setting 'machin'      | machine",
        "machine: {nam: x}                           | no setting 'machine.nam'          | zone",
        "machine: small                              | value of 'machine' is not valid   | block",
        "machine: {create: maybe}                    | 'machine.create' is not valid     | true or"
            + " false",
        "machine: {create: 1}                        | 'machine.create' is not valid     | true or"
            + " false",
        "machine: {name: Box}                        | machine name 'Box' is not valid   | Correct",
        "machine: {type: 'a; b'}                     | 'machine.type' is not valid       | Correct",
        "machine: {image: debian-12}                 | 'machine.image' is not valid      | Correct",
        "project: 12                                 | 'project' is not valid            | a text",
        "location: us-east4                          | 'machine.zone' has to be a zone   | Correct",
        "serviceNamespace: ''                        | service namespace '' is not valid | Correct",
        "workload: Mine                              | workload: The workload name 'Mine' |"
            + " Correct",
        "mesh: other                                 | 'mesh' is not valid               | today,"
            + " tutorial",
        "services: 3                                 | 'services' is not valid           | list",
        "services: [null]                            | 'services[0]' is not valid        | further"
            + " settings",
        "services: [{name: db}]                      | needs a 'name' and 'ports'        | Correct",
        "services: [{name: db, ports: [99999]}]      | 'services[0].ports[0]' is not     |"
            + " mysql:3306",
        "services: [{name: db, database: x}]         | 'services[0].database' is not     | random,"
            + " tutorial",
        "traffic: {rating: 9}                        | rating 9 is not valid             | Correct",
        "traffic: {rating: '1'}                      | 'traffic.rating' is not valid     | whole"
            + " number",
        "traffic: {rating: 1.5}                      | 'traffic.rating' is not valid     | whole"
            + " number",
        "traffic: {afterwards: x}                    | 'traffic.afterwards' is not valid | keep,"
            + " put-back",
        "traffic: {url: ftp://x}                     | not an http or https address      | Correct",
        "serviceRange: 10.0.0.1/8                    | 'serviceRange' is not valid       | Correct",
        "exposeAddress: node-1                       | 'exposeAddress' is not valid      | Correct",
        "{project: shop, podRange: 10.0.0.0/8}       | do not go with them               | Correct",
        "machine: {host: a, zone: us-east4-b}        | do not go with them               | Correct",
        "machine: {host: 'a b'}                      | SSH host 'a b' is not valid       | Correct",
        "machine: {host: a, user: '$(id)'}           | SSH user '$(id)' is not valid     | Correct",
        "machine: {host: a, address: vm}             | address 'vm' is not valid         | Correct",
        "machine: {host: a, port: 70000}             | SSH port 70000 is not valid       | Correct",
        "machine: {port: 22}                         | SSH host '' is not valid          | Correct",
        "{project: a, project: b}                  | 'project' stands there twice      | each key"
            + " once",
        "machine: {                                | settings.yaml, line               | YAML"
      })
  void whatCannotBeMeantIsRefused(String yaml, String what, String todo) {
    assertThatThrownBy(() -> spec(yaml))
        .isInstanceOfSatisfying(
            Complaint.class,
            complaint -> {
              assertThat(complaint.status()).isEqualTo(ExitStatus.WRONG_USE);
              assertThat(complaint.what()).contains("settings.yaml").contains(what);
              assertThat(complaint.todo()).contains(todo);
            });
  }

  @Test
  void aContextThatGcloudDidNotNameNeedsAHostOrThePlace() {
    assertThatThrownBy(() -> Settings.none().joinSpec(kubeconfig("minikube"), MeshKind.TUTORIAL))
        .isInstanceOf(Complaint.class)
        .hasMessageContaining("'machine.host' is missing")
        .hasMessageContaining("project, location and cluster");
    assertThatThrownBy(() -> spec("project: shop", "minikube"))
        .isInstanceOf(Complaint.class)
        .hasMessageContaining("The setting 'location' is missing");
  }

  @Test
  void anyClusterTakesAnyHost() throws IOException {
    var spec =
        spec(
            """
            serviceRange: 10.96.0.0/12
            podRange: 10.244.0.0/16
            exposeAddress: 172.18.0.2
            machine: {host: db.example.org, port: 2222, user: me, address: 192.168.1.7}
            """,
            "kind-kind");

    assertThat(spec.cluster().isInGoogleCloud()).isFalse();
    assertThat(spec.cluster().own())
        .contains(new OwnCluster("10.96.0.0/12", "10.244.0.0/16", "172.18.0.2"));
    assertThat(spec.machine()).isInstanceOf(OwnHost.class);
    assertThat(spec.machineRef().host())
        .contains(new OwnHost("db.example.org", 2222, "me", "192.168.1.7"));
  }

  @Test
  void aGkeClusterTakesAHostToo() throws IOException {
    var spec = spec("machine: {host: legacy}");

    assertThat(spec.cluster().project()).isEqualTo("shop");
    assertThat(spec.machineRef().host()).contains(new OwnHost("legacy", 0, "", ""));
  }

  @Test
  void theWindowProposesAHostAndAsks() throws IOException {
    var spec = Settings.asked().joinSpec(kubeconfig("k3s"), MeshKind.TUTORIAL);

    assertThat(spec.cluster().own()).contains(OwnCluster.UNKNOWN);
    assertThat(spec.machineRef().name()).isEqualTo("istio-vm");
  }

  private JoinSpec spec(String yaml) throws IOException {
    return spec(yaml, GKE);
  }

  private JoinSpec spec(String yaml, String context) throws IOException {
    var file = Files.writeString(folder.resolve("settings.yaml"), yaml);
    return Settings.read(file).joinSpec(kubeconfig(context), MeshKind.TUTORIAL);
  }

  private Kubeconfig kubeconfig(String context) throws IOException {
    var text =
        """
        current-context: %1$s
        contexts: [{name: %1$s, context: {cluster: c, user: u}}]
        clusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]
        """
            .formatted(context);
    return Kubeconfig.read(List.of(Files.writeString(folder.resolve("kubeconfig"), text)));
  }
}
