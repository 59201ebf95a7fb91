package dev.mooring.live.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.lab.cluster.LabCluster;
import dev.mooring.lab.cluster.control.LoadBalancers;
import dev.mooring.lab.cluster.seed.TutorialSeed;
import dev.mooring.lab.world.LabTime;
import dev.mooring.live.call.Proxies;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests are made as the user that the kubeconfig says, and never as the login behind it.
class ImpersonationTest {
  @TempDir Path folder;
  private TlsApi tls;

  @BeforeEach
  void start() throws Exception {
    tls = TlsApi.onLoopback();
  }

  @AfterEach
  void stop() {
    tls.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "as: system:serviceaccount:ops:deployer"
            + " | {Impersonate-user=[system:serviceaccount:ops:deployer]}",
        "as: ada, as-groups: [dev, ops] | {Impersonate-group=[dev, ops], Impersonate-user=[ada]}",
        "as: ada, as-uid: 12-34 | {Impersonate-uid=[12-34], Impersonate-user=[ada]}",
        "as: ada, as-user-extra: {scopes: [a, b], 'x.io/y z': [c]}"
            + " | {Impersonate-extra-scopes=[a, b], Impersonate-extra-x.io%2fy%20z=[c],"
            + " Impersonate-user=[ada]}",
        "as: ada, as-groups: [], as-uid: '', as-user-extra: null | {Impersonate-user=[ada]}",
        "as: '' | {}",
        "as: null | {}"
      })
  void everyRequestSaysWhomItIsMadeAs(String user, String headers) {
    version("token: secret, " + user);

    assertThat(tls.api.headers)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(impersonation(one)).hasToString(headers));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "as-groups: [system:masters] | no user",
        "as-uid: '12' | no user",
        "as-user-extra: {a: [b]} | no user",
        "as: 12 | no text",
        "as: [ada] | no text",
        "as: ada, as-groups: {a: b} | no text",
        "as: ada, as-groups: [1] | no text",
        "as: Büro | no header",
        "as: \"'ada\\r\\nX: y'\" | no header"
      })
  void whatCannotBeFollowedSendsNothing(String user, String why) {
    var flow = user.replace("\"'", "\"").replace("'\"", "\"");

    assertThatThrownBy(() -> version("token: secret, " + flow))
        .hasMessageContaining(why)
        .satisfies(
            failure ->
                assertThat(LoginTest.trouble(failure))
                    .isEqualTo(Trouble.KUBECONFIG_POINTS_NOWHERE));
    assertThat(tls.api.requests).isEmpty();
  }

  @Test
  void aSecondTryAfterARefusalSaysItOnce() {
    tls.api.refuseAll(401, "Unauthorized", "Unauthorized");
    assertThatThrownBy(() -> version("token: secret, as: ada, as-groups: [dev]"))
        .satisfies(
            failure -> assertThat(LoginTest.trouble(failure)).isEqualTo(Trouble.LOGIN_EXPIRED));

    assertThat(tls.api.headers).allSatisfy(one -> assertThat(impersonation(one)).hasSize(2));
  }

  /// Both are the learner's login: the one that says nothing more may do everything.
  @Test
  void theLabsClusterTakesTheUserAtItsWord() throws IOException {
    try (var time = new LabTime(false);
        var lab =
            LabCluster.start(time, Set.of(), InstantSource.system(), LoadBalancers.unlimited())) {
      lab.apply(new TutorialSeed(Set.of(), "127.0.0.1", 1));
      var service = new ResourceRef(ResourceKind.SERVICE, "kube-system", "kube-dns");

      try (var own = cluster(lab.kubeconfig())) {
        assertThat(own.find(service)).isPresent();
      }
      var acting = lab.kubeconfig().replaceFirst("(?m)^( *)token: .*$", "$0\n$1as: \"ada\"");
      try (var asAda = cluster(acting)) {
        assertThatThrownBy(() -> asAda.find(service))
            .isInstanceOf(WorldException.Denied.class)
            .hasMessageContaining("User \"ada\" cannot get");
      }
    }
  }

  private KubernetesCluster cluster(String kubeconfig) throws IOException {
    var read = Kubeconfig.read(List.of(Files.writeString(folder.resolve("lab"), kubeconfig)));
    return new KubernetesCluster(read, read.currentContext().orElseThrow(), InstantSource.system());
  }

  private static Map<String, List<String>> impersonation(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("Impersonate-"))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
  }

  private void version(String user) {
    try (var cluster = CannedApi.cluster(folder, tls.cluster(), user, Proxies.none())) {
      cluster.version();
    }
  }
}
