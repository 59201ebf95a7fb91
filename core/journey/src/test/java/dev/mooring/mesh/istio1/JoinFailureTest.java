package dev.mooring.mesh.istio1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.mesh.istio1.JoinFailure.Told;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinFailureTest {
  private static final String REFUSED =
      "error\tcitadelclient\tFailed to sign CSR: create certificate: rpc error: code ="
          + " Unauthenticated desc = request authenticate failure";

  @Test
  void theLastOneCounts() {
    assertThat(
            told(
                List.of(
                    "dial tcp 10.0.0.1:15012: i/o timeout",
                    "cannot find WorkloadGroup vm/db",
                    "info\tsomething else"),
                List.of()))
        .isEqualTo(Optional.of(JoinFailure.NO_GROUP));
  }

  @Test
  void onlyIstiodKnowsWhySomebodyIsNotBelieved() {
    var unknown =
        "Authenticator ClientCertificateAuthenticator: no verified chain is found; Authenticator"
            + " KubeJWTAuthenticator: ";
    assertThat(told(List.of(REFUSED), List.of(unknown + "could not get cluster x's kube client")))
        .isEqualTo(Optional.of(JoinFailure.WRONG_CLUSTER));
    assertThat(
            told(List.of(REFUSED), List.of(unknown + "[invalid bearer token, Token has expired]")))
        .isEqualTo(Optional.of(JoinFailure.TOKEN_EXPIRED));
    assertThat(told(List.of(REFUSED), List.of()))
        .isEqualTo(Optional.of(JoinFailure.NOT_AUTHENTICATED));
  }

  @Test
  void whatEnvoySaysOfPlainTextIsUnderstoodAndOrdinaryLinesAreNot() {
    assertThat(
            told(
                List.of("TLS_error:|268435703:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER"),
                List.of()))
        .isEqualTo(Optional.of(JoinFailure.PLAINTEXT));
    assertThat(told(List.of("info\tEnvoy proxy is ready", "info\tcache\tgenerated"), List.of()))
        .isEmpty();
  }

  private static Optional<JoinFailure> told(List<String> agent, List<String> istiod) {
    return JoinFailure.in(agent, istiod).map(Told::failure);
  }
}
