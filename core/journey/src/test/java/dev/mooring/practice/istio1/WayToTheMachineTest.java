package dev.mooring.practice.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One thing on the way from a pod to the machine's database is wrong at a time.
class WayToTheMachineTest {
  @TempDir Path home;

  @Test
  void everyPartOfTheWayCounts() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      lab.join();
      lab.awaitReady();
      lab.installDatabase();
      lab.apply(lab.yaml("ratings.yaml"));
      // No firewall rule yet.
      assertThat(lab.curl()).contains("500", "currently unavailable");
      lab.openFirewall();
      arrives(lab);

      lab.run(
          "sudo sed -i 's/^bind-address.*/bind-address = 127.0.0.1/'"
              + " /etc/mysql/mariadb.conf.d/50-server.cnf && sudo systemctl restart mariadb");
      assertThat(lab.curl()).contains("currently unavailable");
      lab.run(
          "sudo sed -i 's/^bind-address.*/bind-address = 0.0.0.0/'"
              + " /etc/mysql/mariadb.conf.d/50-server.cnf && sudo systemctl restart mariadb");
      arrives(lab);

      // Only a login for localhost: the server sees 127.0.0.6.
      lab.run("sudo mysql -e \"DROP USER 'root'@'%'\"");
      assertThat(lab.curl()).contains("currently unavailable");
      lab.run(
          "sudo mysql -e \"CREATE USER 'root'@'%' IDENTIFIED BY 'password'; GRANT ALL PRIVILEGES ON"
              + " *.* TO 'root'@'%'\"");
      arrives(lab);

      // A plain text end where mutual TLS is expected.
      lab.run("sudo iptables -t nat -D PREROUTING -p tcp -j ISTIO_INBOUND");
      assertThat(lab.curl()).contains("currently unavailable");
      lab.run("sudo systemctl restart istio");
      lab.awaitReady();
      arrives(lab);

      // A subset that no DestinationRule defines.
      lab.kubectl
          .genericKubernetesResources("networking.istio.io/v1", "DestinationRule")
          .inNamespace("bookinfo")
          .withName("ratings")
          .delete();
      assertThat(lab.curl()).contains("503");
      lab.apply(lab.yaml("ratings.yaml"));
      arrives(lab);

      // A Service that selects somebody else.
      lab.apply(
          lab.yaml("ratings.yaml").replace("selector: {app: mysqldb}", "selector: {app: db}"));
      assertThat(lab.curl()).contains("currently unavailable");
    }
  }

  @Test
  void aPodWithoutASidecarDoesNotReachTheMachine() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      lab.join();
      lab.awaitReady();
      lab.openFirewall();
      lab.installDatabase();
      var ratings = lab.yaml("ratings.yaml");
      lab.apply(
          ratings.replace(
              "labels: {app: ratings, version: v2-mysql-vm}}",
              "labels: {app: ratings, version: v2-mysql-vm, sidecar.istio.io/inject: \"false\"}}"));
      Istio1Lab.patiently().untilAsserted(() -> assertThat(lab.curl()).contains("500"));
      lab.apply(ratings);
      arrives(lab);
    }
  }

  @Test
  void strictMutualTlsKeepsOthersOut() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      var pod =
          lab.kubectl
              .pods()
              .inNamespace("bookinfo")
              .withLabel("app", "productpage")
              .list()
              .getItems()
              .getFirst()
              .getStatus()
              .getPodIP();
      var direct = "curl -s -i http://" + pod + ":9080/api/v1/products/0/ratings || echo status $?";
      assertThat(lab.run(direct)).contains("200", "server: istio-envoy");
      lab.apply(
          """
          apiVersion: security.istio.io/v1
          kind: PeerAuthentication
          metadata: {name: default, namespace: istio-system}
          spec: {mtls: {mode: STRICT}}
          """);
      assertThat(lab.run(direct)).contains("status 56");
      lab.join();
      lab.awaitReady();
      assertThat(lab.curl()).contains("server: envoy");
    }
  }

  private static void arrives(Istio1Lab lab) {
    Istio1Lab.patiently().untilAsserted(() -> assertThat(lab.firstStar()).isEqualTo(5));
  }
}
