package dev.mooring.practice.istio1;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mooring.lab.Lab;
import dev.mooring.lab.world.IstioRelease;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.live.google.GoogleCloud;
import dev.mooring.mesh.istio1.JoinFacts;
import dev.mooring.mesh.istio1.MachineFiles;
import dev.mooring.mesh.istio1.MeshSettings;
import dev.mooring.mesh.istio1.Revision;
import dev.mooring.mesh.istio1.WorkloadGroup;
import dev.mooring.model.MachineRef;
import dev.mooring.port.FirewallRule;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A lab of today's mesh and what a person needs to join a machine by hand.
final class Istio1Lab implements AutoCloseable {
  static final String GROUP =
      """
      apiVersion: networking.istio.io/v1
      kind: WorkloadGroup
      metadata: {name: mysqldb, namespace: vm}
      spec:
        metadata: {labels: {app: mysqldb}}
        template: {serviceAccount: mysqldb, ports: {tcp: 3306}}
        probe: {tcpSocket: {port: 3306}}
      """;
  private static final String RATINGS =
      "productpage.bookinfo.svc.cluster.local:9080/api/v1/products/0/ratings";
  final Lab lab;
  final KubernetesClient kubectl;
  private final Properties facts = new Properties();
  private final MachineShell machine;

  Istio1Lab(Path home) throws IOException {
    this(home, InstantSource.system());
  }

  Istio1Lab(Path home, InstantSource clock) throws IOException {
    this(home, MachineOs.DEBIAN_12, clock);
  }

  Istio1Lab(Path home, MachineOs os, InstantSource clock) throws IOException {
    machine = new MachineShell(home);
    lab =
        Lab.start(new Lab.Options(home, false, Set.of(), 1, true, os, IstioRelease.ISTIO_1), clock);
    try (var reader = Files.newBufferedReader(home.resolve("lab.properties"))) {
      facts.load(reader);
    }
    kubectl =
        new KubernetesClientBuilder()
            .withConfig(Config.fromKubeconfig(Files.readString(home.resolve("kubeconfig"))))
            .build();
  }

  /// Making keys takes long on a busy computer.
  static ConditionFactory patiently() {
    return Awaitility.await();
  }

  void apply(String yaml) {
    kubectl.load(new java.io.ByteArrayInputStream(yaml.getBytes(UTF_8))).serverSideApply();
  }

  void delete(String yaml) {
    kubectl.load(new java.io.ByteArrayInputStream(yaml.getBytes(UTF_8))).delete();
  }

  String yaml(String resource) {
    try (var in = Istio1Lab.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /// Namespace, account, group and the way to istiod; returns the address of istiod.
  String prepareCluster() {
    apply("apiVersion: v1\nkind: Namespace\nmetadata: {name: vm}\n");
    apply("apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: mysqldb, namespace: vm}\n");
    apply(GROUP);
    apply(yaml("istiod-vm-ilb.yaml"));
    return balancerAddress("istiod-vm-ilb");
  }

  /// The address of a load balancer in Istio's namespace, once it has one.
  String balancerAddress(String service) {
    return patiently()
        .until(
            () ->
                kubectl
                    .services()
                    .inNamespace("istio-system")
                    .withName(service)
                    .get()
                    .getStatus()
                    .getLoadBalancer()
                    .getIngress(),
            ingress -> !ingress.isEmpty())
        .getFirst()
        .getIp();
  }

  String token(String account, Duration life) {
    var request =
        new TokenRequestBuilder()
            .withNewSpec()
            .withAudiences("istio-ca")
            .withExpirationSeconds(life.toSeconds())
            .endSpec()
            .build();
    return kubectl
        .serviceAccounts()
        .inNamespace("vm")
        .withName(account)
        .tokenRequest(request)
        .getStatus()
        .getToken();
  }

  Optional<ConfigMap> configMap(String namespace, String name) {
    return Optional.ofNullable(kubectl.configMaps().inNamespace(namespace).withName(name).get());
  }

  /// What istioctl would write for the group.
  MachineFiles files(String address, String clusterId) {
    var mesh = MeshSettings.parse(text(configMap("istio-system", "istio").orElseThrow(), "mesh"));
    var group = WorkloadGroup.parse(new YAMLMapper().readTree(GROUP));
    return MachineFiles.of(
        group,
        mesh,
        new JoinFacts(
            clusterId,
            "istio-system",
            Revision.DEFAULT,
            Optional.of(address),
            Optional.empty(),
            true,
            true));
  }

  String rootCertificate() {
    return text(
        patiently()
            .until(() -> configMap("vm", "istio-ca-root-cert"), Optional::isPresent)
            .orElseThrow(),
        "root-cert.pem");
  }

  private static String text(ConfigMap map, String key) {
    return String.valueOf(map.getData().get(key));
  }

  void install() {
    var base = "https://blob.istio.io/istio-release/releases/1.27.3/deb/istio-sidecar.deb";
    run("curl -sfO " + base + " && sudo dpkg -i istio-sidecar.deb");
  }

  /// Brings the five files to their places, with the owners that they need.
  void place(MachineFiles files, String root, String token) {
    run("sudo mkdir -p /etc/certs /var/run/secrets/tokens /etc/istio/config /etc/istio/proxy");
    put("/etc/certs/root-cert.pem", root);
    put("/var/run/secrets/tokens/istio-token", token);
    put("/var/lib/istio/envoy/cluster.env", files.clusterEnv());
    put("/etc/istio/config/mesh", files.meshYaml());
    run("echo '" + files.hosts().strip() + "' | sudo tee -a /etc/hosts >/dev/null");
    run(
        "sudo chown -R istio-proxy /var/lib/istio /etc/certs /etc/istio/proxy /etc/istio/config"
            + " /var/run/secrets");
  }

  void put(String path, String text) {
    var encoded = java.util.Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    run("echo " + encoded + " | base64 -d | sudo tee " + path + " >/dev/null");
  }

  /// Everything that joins the machine, up to the start of the unit.
  void join() {
    var address = prepareCluster();
    install();
    place(files(address, "Kubernetes"), rootCertificate(), token("mysqldb", Duration.ofHours(1)));
    run("sudo systemctl start istio");
  }

  void awaitReady() {
    patiently().until(this::health, "200"::equals);
  }

  String health() {
    return run("curl -s -o /dev/null -w '%{http_code}' localhost:15021/healthz/ready || true");
  }

  String agentLog() {
    return run(
        "sudo cat /var/log/istio/istio.log /var/log/istio/istio.err.log 2>/dev/null || true");
  }

  void awaitLog(String text) {
    patiently().until(this::agentLog, log -> log.contains(text));
  }

  String istiodLog() {
    var pods = kubectl.pods().inNamespace("istio-system");
    var istiod = pods.withLabel("app", "istiod").list().getItems().getFirst();
    return pods.withName(istiod.getMetadata().getName()).getLog();
  }

  List<GenericKubernetesResource> entries() {
    return kubectl
        .genericKubernetesResources("networking.istio.io/v1", "WorkloadEntry")
        .inNamespace("vm")
        .list()
        .getItems();
  }

  /// The ratings that the product page gives to the machine; the headers before the body.
  String curl() {
    return run("curl -s -i http://" + RATINGS + " || echo status $?");
  }

  int firstStar() {
    var answer = curl();
    var body = answer.substring(answer.indexOf('{'));
    return new JsonMapper().readTree(body).path("ratings").path("Reviewer1").asInt(-1);
  }

  void installDatabase() {
    machine.installDatabase();
  }

  /// Lets pods reach the machine's database.
  void openFirewall() {
    var cloud =
        GoogleCloud.at(URI.create(facts.getProperty("compute")), facts.getProperty("token"));
    cloud.addTags(new MachineRef("practice", "us-east4-a", "vm-1"), Set.of("mesh-vm"));
    cloud.create(
        new FirewallRule(
            "practice",
            "pods-to-vm",
            "default",
            "by hand",
            List.of("10.60.0.0/14"),
            List.of("mesh-vm"),
            List.of(3306)),
        UUID.randomUUID().toString());
    cloud.close();
  }

  /// Runs a command on the machine, as a person would.
  String run(String line) {
    return machine.run(line);
  }

  void reboot() throws IOException {
    machine.reboot();
  }

  String address() {
    return lab.machines().getFirst().internalIp();
  }

  @Override
  public void close() {
    machine.close();
    kubectl.close();
    lab.close();
  }
}
