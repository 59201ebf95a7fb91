package dev.mooring.practice.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.cluster.TestClock;
import dev.mooring.lab.cluster.authority.LabAuthority;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What istiod and the agent say to wrong files and objects; each test repairs what it broke.
class JoinRefusedTest {
  private static final Duration HOUR = Duration.ofHours(1);
  @TempDir Path home;

  @Test
  void aClusterIdThatIstiodDoesNotKnow() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      var address = lab.prepareCluster();
      lab.install();
      lab.place(lab.files(address, "prod-1"), lab.rootCertificate(), lab.token("mysqldb", HOUR));
      lab.run("sudo systemctl start istio");
      lab.awaitLog(
          "Failed to sign CSR: create certificate: rpc error: code = Unauthenticated desc = request"
              + " authenticate failure");
      assertThat(lab.istiodLog())
          .contains(
              "client claims to be in cluster \"prod-1\", but we only know about local cluster"
                  + " \"Kubernetes\"");
      assertThat(lab.health()).isEqualTo("503");
      // The rules are there and nobody listens behind them: the machine's own names are dead too.
      assertThat(lab.run("curl -s http://10.60.0.3:9080/ || echo status $?")).contains("status 7");
      assertThat(lab.run("curl -s http://blob.istio.io/ || echo status $?")).contains("status 6");

      lab.put("/var/lib/istio/envoy/cluster.env", lab.files(address, "Kubernetes").clusterEnv());
      lab.put("/etc/istio/config/mesh", lab.files(address, "Kubernetes").meshYaml());
      lab.run("sudo systemctl restart istio");
      lab.awaitReady();
    }
  }

  @Test
  void aGroupThatIsNotThere() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      lab.join();
      lab.awaitReady();
      lab.run("sudo systemctl stop istio");
      lab.delete(Istio1Lab.GROUP);
      lab.run("sudo systemctl start istio");
      lab.awaitLog("code = FailedPrecondition");
      assertThat(lab.agentLog()).contains("cannot find WorkloadGroup vm/mysqldb");
      assertThat(lab.health()).isEqualTo("503");

      lab.apply(Istio1Lab.GROUP);
      lab.awaitReady();
      assertThat(lab.entries()).hasSize(1);
    }
  }

  @Test
  void aTokenThatHasExpired() throws Exception {
    var clock = new TestClock(Instant.parse("2026-11-20T08:00:00Z"));
    try (var lab = new Istio1Lab(home, clock)) {
      var address = lab.prepareCluster();
      lab.install();
      var token = lab.token("mysqldb", Duration.ofMinutes(10));
      lab.place(lab.files(address, "Kubernetes"), lab.rootCertificate(), token);
      clock.pass(Duration.ofMinutes(11));
      lab.run("sudo systemctl start istio");
      lab.awaitLog("request authenticate failure");
      assertThat(lab.istiodLog()).contains("token has expired");

      // The agent reads the file at each call: nothing has to be started again.
      lab.put("/var/run/secrets/tokens/istio-token", lab.token("mysqldb", HOUR));
      lab.awaitReady();
    }
  }

  @Test
  void aCertificateOfAnotherMesh() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      var address = lab.prepareCluster();
      lab.install();
      lab.place(
          lab.files(address, "Kubernetes"), lab.rootCertificate(), lab.token("mysqldb", HOUR));
      var foreign = LabAuthority.ofIstiod(InstantSource.system()).issue("vm", "mysqldb", HOUR);
      lab.put("/etc/certs/cert-chain.pem", foreign.certChainPem());
      lab.put("/etc/certs/key.pem", foreign.keyPem());
      lab.run("sudo chown istio-proxy /etc/certs/*.pem && sudo systemctl start istio");
      lab.awaitLog("remote error: tls: unknown certificate authority");

      lab.run("sudo rm /etc/certs/cert-chain.pem /etc/certs/key.pem");
      lab.awaitReady();
      lab.put("/etc/certs/root-cert.pem", foreign.rootCertPem());
      lab.run("sudo systemctl restart istio");
      lab.awaitLog("x509: certificate signed by unknown authority");
    }
  }

  @Test
  void anIdentityThatIsNotTheGroups() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      var address = lab.prepareCluster();
      lab.install();
      lab.apply("apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: other, namespace: vm}\n");
      var files = lab.files(address, "Kubernetes");
      lab.place(files, lab.rootCertificate(), lab.token("other", HOUR));
      lab.run("sudo systemctl start istio");
      lab.awaitLog("code = PermissionDenied");
      assertThat(lab.agentLog())
          .contains("no identities ([spiffe://cluster.local/ns/vm/sa/other]) matched vm/mysqldb");

      var env = files.clusterEnv().replace("SERVICE_ACCOUNT='mysqldb'", "SERVICE_ACCOUNT='other'");
      lab.put("/var/lib/istio/envoy/cluster.env", env);
      lab.run("sudo systemctl restart istio");
      lab.awaitLog("service account mismatch: \"other\" vs \"mysqldb\"");
      assertThat(lab.entries()).isEmpty();
    }
  }

  @Test
  void filesThatTheProxyMayNotRead() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      var address = lab.prepareCluster();
      lab.install();
      lab.place(
          lab.files(address, "Kubernetes"), lab.rootCertificate(), lab.token("mysqldb", HOUR));
      lab.run("sudo chown -R root /etc/istio/proxy && sudo systemctl start istio");
      lab.awaitLog("permission denied");
      assertThat(lab.run("systemctl is-active istio || true").strip()).isEqualTo("activating");
      assertThat(lab.run("systemctl show istio -p NRestarts --value").strip()).isNotEqualTo("0");

      lab.run(
          "sudo chown -R istio-proxy /etc/istio/proxy && sudo chown root"
              + " /var/run/secrets/tokens/istio-token && sudo chmod 0600"
              + " /var/run/secrets/tokens/istio-token && sudo systemctl restart istio");
      lab.awaitLog("failed to fetch token from file");
      lab.run("sudo chown istio-proxy /var/run/secrets/tokens/istio-token");
      lab.awaitReady();
    }
  }

  @Test
  void anAddressThatDoesNotLeadToIstiod() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      var address = lab.prepareCluster();
      lab.install();
      lab.place(
          lab.files("10.150.0.99", "Kubernetes"),
          lab.rootCertificate(),
          lab.token("mysqldb", HOUR));
      lab.run("sudo systemctl start istio");
      lab.awaitLog("dial tcp 10.150.0.99:15012: i/o timeout");
      lab.run("sudo sed -i '/istiod.istio-system.svc/d' /etc/hosts");
      lab.awaitLog("lookup istiod.istio-system.svc on 169.254.169.254:53: no such host");
      lab.run("echo '" + address + " istiod.istio-system.svc' | sudo tee -a /etc/hosts");
      lab.awaitReady();
    }
  }

  @Test
  void aReleaseThatDoesNotExistAndAPackageOfAnotherArchitecture() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      var base = "https://blob.istio.io/istio-release/releases/";
      assertThat(
              lab.run(
                  "curl -sf -o x.deb " + base + "1.27.99/deb/istio-sidecar.deb || echo status $?"))
          .contains("status 22");
      lab.run("curl -sfO " + base + "1.27.3/deb/istio-sidecar.deb");
      assertThat(lab.run("curl -sf " + base + "1.27.3/deb/istio-sidecar.deb.sha256"))
          .isEqualTo(
              lab.run("sha256sum istio-sidecar.deb").split(" ", -1)[0] + " istio-sidecar.deb\n");
      lab.run("curl -sfO " + base + "1.27.3/deb/istio-sidecar-arm64.deb");
      assertThat(lab.run("sudo dpkg -i istio-sidecar-arm64.deb 2>&1 || true"))
          .contains("package architecture (arm64) does not match system (amd64)");
    }
  }
}
