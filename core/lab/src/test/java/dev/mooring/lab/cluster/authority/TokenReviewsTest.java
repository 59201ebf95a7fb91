package dev.mooring.lab.cluster.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.lab.cluster.authority.TokenReviews.Holder;
import dev.mooring.lab.cluster.authority.TokenReviews.Worthless;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenReviewsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private final KeyPair keys = keys();
  private final TokenReviews reviews = new TokenReviews(keys.getPublic(), InstantSource.fixed(NOW));

  @Test
  void aGoodTokenTellsItsHolder() {
    assertThat(reviews.review(token(keys, "istio-ca", NOW.plusSeconds(60)), "istio-ca"))
        .isEqualTo(new Holder("vm", "mysqldb", "u-1"));
  }

  @Test
  void othersAreWorthless() {
    assertThat(reviews.review(token(keys, "istio-ca", NOW.minusSeconds(1)), "istio-ca"))
        .isInstanceOfSatisfying(Worthless.class, it -> assertThat(it.reason()).contains("expired"));
    assertThat(reviews.review(token(keys, "vault", NOW.plusSeconds(60)), "istio-ca"))
        .isInstanceOfSatisfying(
            Worthless.class, it -> assertThat(it.reason()).contains("audiences"));
    assertThat(reviews.review(token(keys(), "istio-ca", NOW.plusSeconds(60)), "istio-ca"))
        .isInstanceOfSatisfying(
            Worthless.class, it -> assertThat(it.reason()).contains("signature"));
    assertThat(reviews.review("no token at all", "istio-ca")).isInstanceOf(Worthless.class);
    assertThat(reviews.review("a.b.c", "istio-ca")).isInstanceOf(Worthless.class);
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String token(KeyPair keys, String audience, Instant end) {
    var claims =
        """
        {"aud": ["%s"], "exp": %d, "kubernetes.io": {"namespace": "vm",
         "serviceaccount": {"name": "mysqldb", "uid": "u-1"}}}
        """
            .formatted(audience, end.getEpochSecond());
    var text = encode("{\"alg\":\"ES256\"}".getBytes(StandardCharsets.UTF_8));
    text += "." + encode(claims.getBytes(StandardCharsets.UTF_8));
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + encode(signature.sign());
    } catch (GeneralSecurityException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
