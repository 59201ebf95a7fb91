package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Authority.Credentials;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A practice world in which everything is right until a test breaks it.
final class TestWorld {
  static final Instant NOW = Instant.parse("2017-10-15T00:04:49Z");
  static final String PRODUCTPAGE = "10.63.251.156";
  static final String RATINGS = "/api/v1/products/0/ratings";
  static final String KUBEDNS =
      """
      server=/svc.cluster.local/10.150.0.7
      address=/istio-mixer/10.150.0.8
      address=/istio-pilot/10.150.0.6
      address=/istio-ca/10.150.0.9
      address=/istio-mixer.istio-system/10.150.0.8
      address=/istio-pilot.istio-system/10.150.0.6
      address=/istio-ca.istio-system/10.150.0.9
      """;

  final TestCluster cluster = new TestCluster().load("bookinfo.yaml");
  final TestMachine machine = new TestMachine();

  /// Who may reach which port, as `<ip> <instance> <port>`.
  final Set<String> firewall = new HashSet<>();

  final PaperAuthority authority = new PaperAuthority(InstantSource.fixed(NOW));
  final LabMesh mesh =
      new LabMesh(
          cluster,
          (from, instance, port) -> firewall.contains(from + " " + instance + " " + port),
          () -> List.of(machine),
          authority,
          InstantSource.fixed(NOW));

  TestWorld() {
    machine.files.put("/etc/resolv.conf", "nameserver 127.0.0.1\nnameserver 169.254.169.254\n");
    machine.files.put("/etc/hosts", "127.0.0.1 localhost\n");
    machine.files.put("/etc/dnsmasq.d/kubedns", KUBEDNS);
    keys(authority.issue("vm", "default"));
  }

  /// The world after the tutorial's last step.
  static TestWorld withDatabase() {
    var world = new TestWorld();
    world.cluster.load("database.yaml");
    world.firewall.add("10.60.1.7 istio-vm 3306");
    return world;
  }

  void keys(Credentials credentials) {
    machine.files.put("/etc/certs/cert-chain.pem", credentials.certChainPem());
    machine.files.put("/etc/certs/key.pem", credentials.keyPem());
    machine.files.put("/etc/certs/root-cert.pem", PaperAuthority.ROOT);
  }

  /// The tutorial's curl.
  Reply curl() {
    return curl("someone", PRODUCTPAGE, "productpage.default.svc.cluster.local:9080", RATINGS);
  }

  Reply curl(String user, String ip, String host, String path) {
    return mesh.http(machine, user, ip, 9080, host, path);
  }

  Reply.Answered answer() {
    return (Reply.Answered) curl();
  }

  Optional<TraceStage> failedAt() {
    return mesh.lastTrace("istio-vm").failedAt();
  }
}
