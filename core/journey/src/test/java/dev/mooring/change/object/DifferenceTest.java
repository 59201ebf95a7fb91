package dev.mooring.change.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.change.file.FileBody;
import dev.mooring.change.file.FileWorld;
import dev.mooring.change.file.PutBlock;
import dev.mooring.change.file.PutFile;
import dev.mooring.change.file.PutKeys;
import dev.mooring.change.file.PutToken;
import dev.mooring.facts.Joining;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.IstiodBalancer;
import dev.mooring.mesh.istio1.MachineGroup;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldView;
import dev.mooring.step.shared.ToldCluster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a change would make of a file or an object, beside what is there.
class DifferenceTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: mysqldb, namespace: vm, labels: {app.kubernetes.io/managed-by: mooring}}
      spec:
        ports:
        - {name: mysql, port: 3306}
      """;
  private static final MachineRef MACHINE = MachineRef.own(new OwnHost("h", 0, "", "10.0.0.7"));
  private static final String PATH = "/etc/dnsmasq.d/mooring.conf";
  private static final ServiceSpec MYSQL = ServiceSpec.mysqldb(DatabaseSpec.RANDOM_PASSWORD);
  private final ApplyResource service = new ApplyResource(object(SERVICE), "", Optional.empty());
  private final PutFile file =
      new PutFile(
          MACHINE,
          PATH,
          new FileBody.Lines(List.of("a", "b", "c", "")),
          "root:root",
          "0644",
          "dnsmasq");

  @Test
  void aNewFileIsAllNew() {
    assertThat(unified(file, files(Map.of())))
        .containsExactly("--- /dev/null", "+++ " + PATH, "@@ -0,0 +1,3 @@", "+a", "+b", "+c");
  }

  @Test
  void aFileIsNewWhereTheMachineIsToo() {
    assertThat(file.difference(ToldCluster.of()))
        .contains(new Difference.Text(PATH, false, List.of(), List.of("a", "b", "c")));
  }

  @Test
  void aChangedFileShowsItsLines() {
    assertThat(unified(file, files(Map.of(PATH, "a\nx\nc\n"))))
        .containsExactly("--- " + PATH, "+++ " + PATH, "@@ -1,3 +1,3 @@", " a", "-x", "+b", " c");
  }

  @Test
  void aFileThatIsRightShowsNothing() {
    assertThat(file.difference(files(Map.of(PATH, "a\nb\nc\n")))).isEmpty();
  }

  @Test
  void aBlockLeavesTheRestOfItsFile() {
    var block = new PutBlock(MACHINE, "/etc/hosts", List.of("10.1.2.3 istiod"), "networking");
    var lines = unified(block, files(Map.of("/etc/hosts", "127.0.0.1 localhost\n")));
    assertThat(lines).contains(" 127.0.0.1 localhost", "+10.1.2.3 istiod");
    assertThat(lines.stream().skip(2)).noneMatch(line -> line.startsWith("-"));
  }

  @Test
  void whatIsNotKnownYetIsAQuestion() {
    var cluster = ClusterRef.own("kind", OwnCluster.UNKNOWN);
    var kubedns =
        new PutFile(
            MACHINE, PATH, new FileBody.KubednsBody(cluster), "root:root", "0644", "dnsmasq");
    assertThat(unified(kubedns, files(Map.of())))
        .anyMatch(line -> line.startsWith("+address=") && line.contains("$(kubectl "));
  }

  @Test
  void aNewObjectIsAllNew() {
    assertThat(unified(service, ToldCluster.of()))
        .startsWith("--- /dev/null", "+++ Service vm/mysqldb")
        .contains("+  - name: mysql");
  }

  @Test
  void somebodyEditedThePort() {
    var edited =
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: mysqldb
          namespace: vm
          uid: 0-1
          resourceVersion: "7"
          labels: {app.kubernetes.io/managed-by: mooring, theirs: kept}
        spec:
          clusterIP: 10.96.0.9
          ports:
          - {name: mysql, port: 3307, protocol: TCP}
        status: {loadBalancer: {}}
        """;
    var lines = unified(service, ToldCluster.of(edited));
    assertThat(lines).contains("-    port: 3307", "+    port: 3306", " spec:");
    assertThat(lines).noneMatch(line -> line.matches(".*(uid|clusterIP|status|theirs|TCP).*"));
    assertThat(lines.stream().skip(2).filter(line -> line.matches("[-+].*"))).hasSize(2);
  }

  @Test
  void aPortThatOthersAddedIsNoDifference() {
    var edited = SERVICE + "  - {name: other, port: 9}\n";
    assertThat(service.difference(ToldCluster.of(edited))).isEmpty();
  }

  @Test
  void anObjectThatIsRightShowsNothing() {
    assertThat(service.difference(ToldCluster.of(SERVICE))).isEmpty();
  }

  @Test
  void theirObjectShowsNothing() {
    var theirs = SERVICE.replace("mooring", "helm").replace("3306", "3307");
    var change = new UnlessTheirs(service, service.wanted().ref());
    assertThat(change.difference(ToldCluster.of(theirs))).isEmpty();
  }

  @Test
  void endpointsNameTheMachine() {
    assertThat(unified(new PutEndpoints(MACHINE, "vm", MYSQL), ToldCluster.of()))
        .anyMatch(line -> line.startsWith("+") && line.contains("ip: 10.0.0.7"));
  }

  @Test
  void anAddressThatIsNotKnownYetIsAQuestion() {
    var machine = MachineRef.own(new OwnHost("h", 0, "", ""));
    assertThat(unified(new PutEndpoints(machine, "vm", MYSQL), files(Map.of())))
        .anyMatch(line -> line.contains("ip: ") && line.contains("$(ssh h "));
  }

  @Test
  void aLabelStandsAlone() {
    var theirs = "{apiVersion: v1, kind: Namespace, metadata: {name: vm, labels: {x: y, a: old}}}";
    assertThat(unified(new LabelNamespace("vm", "a", "new"), ToldCluster.of(theirs)))
        .contains("-    a: old", "+    a: new")
        .noneMatch(line -> line.contains("x: y"));
  }

  @Test
  void keysAndTokensAreNotShown() {
    var world = files(Map.of("/etc/certs/key.pem", "SECRET-KEY", PutToken.PATH, "SECRET-TOKEN"));
    assertThat(new PutKeys(MACHINE, "vm", "default").difference(world))
        .contains(new Difference.Secret("/etc/certs/{root-cert,cert-chain,key}.pem", true));
    assertThat(new PutKeys(MACHINE, "vm", "default").difference(world).toString())
        .doesNotContain("SECRET-KEY");
    assertThat(new PutToken(joining()).difference(world).toString())
        .contains(PutToken.PATH)
        .doesNotContain("SECRET-TOKEN");
  }

  @Test
  void aPasswordIsNotShown() {
    var ref = new ResourceRef(ResourceKind.SECRET, "bookinfo", "mysqldb-login");
    var change = new CreatePassword(ref, DatabaseSpec.RANDOM_PASSWORD);
    assertThat(change.difference(ToldCluster.of()))
        .contains(new Difference.Secret(ref.toString(), false));
    var secret =
        object(
            """
            {apiVersion: v1, kind: Secret, metadata: {name: mysqldb-login, namespace: bookinfo},
             data: {password: aHVudGVyMg==}}
            """);
    var applied = new ApplyResource(secret, "", Optional.empty());
    assertThat(applied.difference(ToldCluster.of()).toString()).doesNotContain("aHVudGVyMg");
  }

  private static Joining joining() {
    return new Joining(
        ControlPlane.UNSEEN,
        MACHINE,
        new MachineGroup("vm", "h", "default", "", List.of(MYSQL), false),
        IstiodBalancer.of("istio-system", ControlPlane.UNSEEN.revision()).ref());
  }

  private static FileWorld files(Map<String, String> files) {
    return new FileWorld(files);
  }

  private static List<String> unified(Change change, WorldView world) {
    return ((Difference.Text) change.difference(world).orElseThrow()).unified();
  }

  private static Resource object(String yaml) {
    var json = YAMLMapper.shared().readTree(yaml);
    var metadata = json.path("metadata");
    return new Resource(
        new ResourceRef(
            new ResourceKind(json.path("apiVersion").asString(), json.path("kind").asString()),
            metadata.path("namespace").asString(""),
            metadata.path("name").asString()),
        json);
  }
}
