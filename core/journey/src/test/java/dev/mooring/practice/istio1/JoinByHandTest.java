package dev.mooring.practice.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.world.MachineOs;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinByHandTest {
  @TempDir Path home;

  @Test
  void aMachineThatGotItsFilesReachesTheMeshAndIsReached() throws Exception {
    try (var lab = new Istio1Lab(home)) {
      assertThat(lab.run("curl -s productpage.bookinfo:9080 || echo status $?"))
          .contains("status 6");
      lab.join();
      lab.awaitReady();
      assertThat(lab.curl())
          .contains("HTTP/1.1 200 OK", "server: envoy", "x-envoy-upstream-service-time")
          .contains("{\"ratings\": {\"Reviewer2\": 4, \"Reviewer1\": 5}, \"id\": 0}");
      assertThat(
              lab.run(
                  "curl -s -o /dev/null -w '%{http_code}' productpage.bookinfo:9080/productpage"))
          .isEqualTo("200");

      lab.openFirewall();
      lab.installDatabase();
      lab.apply(lab.yaml("ratings.yaml"));
      Istio1Lab.patiently().untilAsserted(() -> assertThat(lab.firstStar()).isEqualTo(5));
      lab.run("sudo mysql test -e 'update ratings set Rating = 1 where ReviewID = 1'");
      Istio1Lab.patiently().untilAsserted(() -> assertThat(lab.firstStar()).isEqualTo(1));
      assertThat(healthy(lab)).isEqualTo("True");

      lab.run("sudo systemctl stop istio");
      assertThat(lab.run("sudo iptables-save")).doesNotContain("ISTIO_");
      Istio1Lab.patiently().until(lab::entries, java.util.List::isEmpty);
      assertThat(lab.run("curl -s productpage.bookinfo:9080 || echo status $?"))
          .contains("status 6");
    }
  }

  @Test
  void namesOfTheMeshAreKnownWhereResolvedStandsInBetween() throws Exception {
    try (var lab = new Istio1Lab(home, MachineOs.UBUNTU_24_04, InstantSource.system())) {
      lab.join();
      lab.awaitReady();
      assertThat(lab.run("cat /etc/resolv.conf")).contains("nameserver 127.0.0.53");
      assertThat(lab.run("sudo iptables-save")).contains("-d 127.0.0.53/32 -p udp");
      assertThat(lab.curl()).contains("HTTP/1.1 200 OK");
      assertThat(lab.run("curl -s -o /dev/null -w '%{http_code}' https://istio.io/"))
          .isEqualTo("200");
    }
  }

  private static String healthy(Istio1Lab lab) {
    Istio1Lab.patiently().until(() -> lab.entries().getFirst().get("status") != null);
    return String.valueOf(
        lab.entries().getFirst().<Object>get("status", "conditions", 0, "status"));
  }
}
