package dev.mooring.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.cluster.control.LoadBalancers;
import dev.mooring.lab.world.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// What is wrong from the start, and only that.
class FaultsTest {
  private static final String REVIEW = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

  @Test
  void aReadOnlyUserMayLookButNotTouch() {
    try (var lab = TestCluster.start(Fault.READ_ONLY_USER)) {
      assertThat(may(lab, "list")).isTrue();
      assertThat(may(lab, "create")).isFalse();
      assertThat(lab.raw.get("/api/v1/services").code()).isEqualTo(200);
      var denied = lab.raw.post("/api/v1/namespaces/default/services", "{}");
      assertThat(denied.code()).isEqualTo(403);
      assertThat(denied.message())
          .isEqualTo(
              "services is forbidden: User \"learner@practice.example\" cannot create resource"
                  + " \"services\" in API group \"\" in the namespace \"default\"");
      assertThat(lab.raw.delete("/api/v1/namespaces/default/services/ratings").code())
          .isEqualTo(403);
    }
  }

  @Test
  void everybodyElseMayTouch() {
    try (var lab = TestCluster.start()) {
      assertThat(may(lab, "create")).isTrue();
    }
  }

  @Test
  void noIstioMeansNoKindsAndNoKeys() {
    try (var lab = TestCluster.start(Fault.NO_ISTIO)) {
      assertThat(lab.raw.get("/apis/config.istio.io/v1alpha2").code()).isEqualTo(404);
      assertThat(lab.raw.get("/api/v1/namespaces/istio-system").code()).isEqualTo(404);
      assertThat(lab.cluster.objects().list("secrets", "")).isEmpty();
      assertThat(lab.cluster.objects().find("services", "default", "ratings")).isPresent();
    }
  }

  @Test
  void noBookinfoLeavesIstioAlone() {
    try (var lab = TestCluster.start(Fault.NO_BOOKINFO)) {
      assertThat(lab.cluster.objects().find("services", "default", "ratings")).isEmpty();
      assertThat(lab.cluster.objects().find("services", "istio-system", "istio-pilot")).isPresent();
    }
  }

  @Test
  void noAccountSecretIsEverMade() {
    try (var lab = TestCluster.start(Fault.NO_ACCOUNT_SECRET)) {
      assertThat(lab.cluster.objects().list("serviceaccounts", "default")).isNotEmpty();
      assertThat(lab.cluster.objects().list("secrets", "")).isEmpty();
    }
  }

  @Test
  void shortLivedKeysHaveFiveMinutes() {
    var clock = new TestClock(Instant.parse("2017-10-14T22:00:00Z"));
    try (var lab = TestCluster.start(clock, LoadBalancers.unlimited(), Fault.SHORT_LIVED_KEYS)) {
      assertThat(end(lab)).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }
  }

  @Test
  void keysAreMadeAnewInTheirLastMinute() {
    var clock = new TestClock(Instant.parse("2017-10-14T22:00:00Z"));
    try (var lab = TestCluster.start(clock, LoadBalancers.unlimited())) {
      var first = end(lab);
      clock.pass(Duration.ofMinutes(59).plusSeconds(1));
      await().until(() -> end(lab).isAfter(first));
      assertThat(end(lab)).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }
  }

  private static Instant end(TestCluster lab) {
    var secret = lab.cluster.objects().find("secrets", "default", "istio.default").orElseThrow();
    var chain = Base64.getDecoder().decode(secret.path("data").path("cert-chain.pem").asString(""));
    return LabAuthority.notAfter(new String(chain, StandardCharsets.UTF_8)).orElseThrow();
  }

  private static boolean may(TestCluster lab, String verb) {
    var question =
        "{\"spec\":{\"resourceAttributes\":{\"verb\":\""
            + verb
            + "\",\"resource\":\"services\",\"namespace\":\"default\"}}}";
    return lab.raw.post(REVIEW, question).json().at("/status/allowed").asBoolean(false);
  }
}
