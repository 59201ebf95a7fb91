package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.session.Practice;
import dev.mooring.app.wiring.LabPractice;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.kubernetes.KubernetesCluster;
import dev.mooring.mesh.istio1.Front;
import dev.mooring.mesh.istio1.IstioKinds;
import dev.mooring.mesh.istio1.IstiodBalancer;
import dev.mooring.mesh.istio1.MachineGroup;
import dev.mooring.mesh.istio1.Revision;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.MeshKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The five files, as istioctl would write them.
class FilesCommandTest {
  private static final String GROUP =
      """
      apiVersion: networking.istio.io/v1
      kind: WorkloadGroup
      metadata: {name: mysqldb, namespace: vm}
      spec:
        metadata: {labels: {app: mysqldb}}
        template: {serviceAccount: database, ports: {tcp: 3306, http: 80}}
        probe: {tcpSocket: {port: 3306}}
      """;
  private static final String ROOT =
      "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
  @TempDir private Path home;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(home.resolve("group.yaml"), GROUP);
    Files.writeString(
        home.resolve("mesh-config"),
        """
        defaultConfig:
          discoveryAddress: istiod.istio-system.svc:15012
        trustDomain: cluster.local
        """);
    Files.writeString(home.resolve("root.pem"), ROOT);
    Files.writeString(home.resolve("jwt"), "head.body.mark");
  }

  @Test
  void withoutAClusterTheyAreEqualToTheByte() throws IOException {
    var typed = typed("-f group.yaml -o out --ingressIP 10.0.0.9 --token jwt --autoregister");

    assertThat(typed.status()).as(typed.err()).isZero();
    assertThat(text("out/cluster.env"))
        .isEqualTo(
            """
            CANONICAL_REVISION='latest'
            CANONICAL_SERVICE='mysqldb'
            ISTIO_INBOUND_PORTS='80,3306'
            ISTIO_LOCAL_EXCLUDE_PORTS='22,15090,15021,15020'
            ISTIO_METAJSON_LABELS='{"app":"mysqldb","service.istio.io/canonical-name":"mysqldb","service.istio.io/canonical-revision":"latest"}'
            ISTIO_META_AUTO_REGISTER_GROUP='mysqldb'
            ISTIO_META_CLUSTER_ID='Kubernetes'
            ISTIO_META_DNS_CAPTURE='true'
            ISTIO_META_MESH_ID=''
            ISTIO_META_NETWORK=''
            ISTIO_META_POD_PORTS='[{"name":"http","containerPort":80,"protocol":""},{"name":"tcp","containerPort":3306,"protocol":""}]'
            ISTIO_META_WORKLOAD_NAME='mysqldb'
            ISTIO_NAMESPACE='vm'
            ISTIO_SERVICE='mysqldb.vm'
            ISTIO_SERVICE_CIDR='*'
            POD_NAMESPACE='vm'
            SERVICE_ACCOUNT='database'
            TRUST_DOMAIN='cluster.local'
            """);
    assertThat(text("out/mesh.yaml"))
        .isEqualTo(
            """
            defaultConfig:
              discoveryAddress: istiod.istio-system.svc:15012
              proxyMetadata:
                CANONICAL_REVISION: latest
                CANONICAL_SERVICE: mysqldb
                ISTIO_META_AUTO_REGISTER_GROUP: mysqldb
                ISTIO_META_CLUSTER_ID: Kubernetes
                ISTIO_META_DNS_CAPTURE: "true"
                ISTIO_META_MESH_ID: ""
                ISTIO_META_NETWORK: ""
                ISTIO_META_POD_PORTS: '[{"name":"http","containerPort":80,"protocol":""},{"name":"tcp","containerPort":3306,"protocol":""}]'
                ISTIO_META_WORKLOAD_NAME: mysqldb
                ISTIO_METAJSON_LABELS: '{"app":"mysqldb","service.istio.io/canonical-name":"mysqldb","service.istio.io/canonical-revision":"latest"}'
                POD_NAMESPACE: vm
                SERVICE_ACCOUNT: database
                TRUST_DOMAIN: cluster.local
              readinessProbe:
                tcpSocket:
                  port: 3306
            """);
    assertThat(text("out/hosts")).isEqualTo("10.0.0.9 istiod.istio-system.svc\n");
    assertThat(text("out/root-cert.pem")).isEqualTo(ROOT);
    assertThat(text("out/istio-token")).isEqualTo("head.body.mark");
    assertThat(names("out"))
        .containsExactly("cluster.env", "hosts", "istio-token", "mesh.yaml", "root-cert.pem");
  }

  @Test
  void nobodyElseReadsTheTokenAndASecondTimeItStaysSo() throws IOException {
    typed("-f group.yaml -o out --ingressIP 10.0.0.9 --token jwt");
    typed("-f group.yaml -o out --ingressIP 10.0.0.9");

    assertThat(mode("out/istio-token")).isEqualTo("rw-------");
    assertThat(text("out/istio-token")).isEmpty();
    for (var name : List.of("cluster.env", "mesh.yaml", "hosts", "root-cert.pem")) {
      assertThat(mode("out/" + name)).as(name).isEqualTo("rw-r--r--");
    }
  }

  @Test
  void whatIsSwitchedOffIsNotWritten() throws IOException {
    typed(
        "-f group.yaml -o out --ingressIP 2001:db8::9 --capture-dns=false --externalIP 203.0.113.7"
            + " --clusterID c1 --revision 1-27");

    assertThat(text("out/cluster.env"))
        .contains("ISTIO_META_CLUSTER_ID='c1'\n", "ISTIO_SVC_IP='203.0.113.7'\n")
        .contains("REWRITE_PROBE_LEGACY_LOCALHOST_DESTINATION='true'\n")
        .doesNotContain("DNS_CAPTURE", "AUTO_REGISTER");
    assertThat(text("out/hosts")).isEqualTo("2001:db8::9 istiod-1-27.istio-system.svc\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -f group.yaml -o out                                              | not known by which address
          -f group.yaml -o out --ingressIP elb.example.com                  | is no IP address
          -f root.pem -o out --ingressIP 10.0.0.9                           | no file of one WorkloadGroup
          -f mesh-config -o out --ingressIP 10.0.0.9                        | the kind is no WorkloadGroup
          -f gone.yaml -o out --ingressIP 10.0.0.9                          | gone.yaml cannot be read
          -o out --ingressIP 10.0.0.9                                       | which WorkloadGroup is meant
          -f group.yaml --name a -n b -o out --ingressIP 10.0.0.9           | which WorkloadGroup is meant
          --name a -o out --ingressIP 10.0.0.9                              | namespace of the WorkloadGroup a is missing
          -f group.yaml -o out --ingressIP 1.2.3.4 --internalIP 1.2.3.5 --externalIP 1.2.3.6 | exclude each other
          -f group.yaml -o out --ingressIP 1.2.3.4 --tokenDuration 60       | for 60 seconds cannot be had
          -f group.yaml -o group.yaml --ingressIP 1.2.3.4                   | is no folder
          """)
  void badInputIsSaidBeforeAnythingIsWritten(String line, String message) {
    var typed = typed(line);

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.err()).contains(message).doesNotContain("Exception", "\tat ");
    assertThat(home.resolve("out")).doesNotExist();
  }

  @Test
  void aClusterTellsWhatIsNotGiven() throws IOException {
    try (var _ = startLab();
        var cluster = cluster()) {
      assertThat(refusal("--name mysqldb -n vm")).contains("There is no WorkloadGroup vm/mysqldb");
      assertThat(refusal("-f LAB/group.yaml --revision nope"))
          .contains("no control plane with the revision 'nope'", "default");
      assertThat(refusal("-f LAB/group.yaml")).contains("istio-eastwestgateway", "istiod-vm-ilb");
      cluster.apply(
          IstiodBalancer.of("istio-system", Revision.DEFAULT).manifest(new Front.Annotated(false)));
      var group = new MachineGroup("vm", "mysqldb", "database", "", List.of(), false);
      cluster.apply(TutorialManifests.namespace("vm"));
      cluster.apply(group.workloadGroup(new IstioKinds("v1")));
      Awaitility.await()
          .untilAsserted(() -> assertThat(refusal("-f LAB/group.yaml")).contains("database"));
      assertThat(home.resolve("out")).doesNotExist();

      cluster.apply(group.serviceAccount());
      var typed = asked("--name mysqldb -n vm");
      assertThat(typed.status()).as(typed.err()).isZero();
      assertThat(text("out/cluster.env"))
          .contains("ISTIO_META_CLUSTER_ID='Kubernetes'\n", "ISTIO_INBOUND_PORTS='*'\n");
      assertThat(text("out/hosts")).matches("10\\.[0-9.]+ istiod.istio-system.svc\n");
      assertThat(text("out/root-cert.pem")).startsWith("-----BEGIN CERTIFICATE-----");
      assertThat(text("out/istio-token").split("\\.")).hasSize(3);
      assertThat(typed.out() + typed.err()).doesNotContain(text("out/istio-token"));
    }
  }

  @Test
  void aLoadBalancerWithoutAnAddressIsNoEmptyHostsFile() throws IOException {
    try (var _ = startLab(Fault.CA_ADDRESS_PENDING);
        var cluster = cluster()) {
      cluster.apply(
          IstiodBalancer.of("istio-system", Revision.DEFAULT).manifest(new Front.Annotated(false)));

      assertThat(refusal("-f LAB/group.yaml")).contains("istiod-vm-ilb has no address yet");
      assertThat(refusal("-f LAB/group.yaml --ingressService other.vm"))
          .contains("There is no Service vm/other");
      assertThat(home.resolve("out")).doesNotExist();
    }
  }

  private Practice.Running startLab(Fault... faults) throws IOException {
    var options =
        new Practice.Options(
            home.resolve("lab"),
            false,
            Set.of(faults),
            0,
            true,
            MachineOs.DEBIAN_12,
            MeshKind.ISTIO_1);
    return new LabPractice(InstantSource.system()).start(options);
  }

  private KubernetesCluster cluster() {
    var config = Kubeconfig.read(List.of(home.resolve("lab").resolve("kubeconfig")));
    return new KubernetesCluster(
        config, config.currentContext().orElseThrow(), InstantSource.system());
  }

  private String refusal(String line) {
    var typed = asked(line);
    assertThat(typed.status()).as(typed.out() + typed.err()).isNotZero();
    return typed.err();
  }

  private Typed asked(String line) {
    var words = new ArrayList<String>(List.of("files"));
    for (var word : line.split(" ", -1)) {
      words.add(word.replace("LAB", home.toString()));
    }
    words.addAll(
        List.of("-o", home.resolve("out").toString(), "--lab", home.resolve("lab").toString()));
    return Typed.in(home, words.toArray(String[]::new));
  }

  /// With the files in place of a cluster.
  private Typed typed(String line) {
    var words = new ArrayList<String>(List.of("files"));
    for (var word : line.strip().split("\\s+", -1)) {
      var isFile = word.matches("(group|gone)\\.yaml|root\\.pem|mesh-config|jwt|out");
      words.add(isFile ? home.resolve(word).toString() : word);
    }
    words.addAll(
        List.of(
            "--mesh-config",
            home.resolve("mesh-config").toString(),
            "--root-cert",
            home.resolve("root.pem").toString()));
    return Typed.in(home, words.toArray(String[]::new));
  }

  private String text(String name) throws IOException {
    return Files.readString(home.resolve(name));
  }

  private String mode(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name)));
  }

  private List<String> names(String folder) throws IOException {
    try (var files = Files.list(home.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
