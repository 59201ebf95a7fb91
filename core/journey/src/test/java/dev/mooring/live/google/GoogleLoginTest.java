package dev.mooring.live.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auth.oauth2.GoogleCredentials;
import dev.mooring.live.kubernetes.CannedApi;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// A login of Google that no browser is needed for, over the connections that the JDK itself makes.
class GoogleLoginTest {
  private static final String TOKEN =
      """
      {"access_token": "granted", "token_type": "Bearer", "expires_in": 3600}\
      """;

  @Test
  void aServiceAccountSignsInWithItsKey() throws Exception {
    var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    var pem = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    try (var google = new CannedApi().put("POST /token", 200, TOKEN)) {
      var credentials =
          credentials(
              """
              {"type": "service_account", "project_id": "p", "client_id": "1",
               "client_email": "a@p.iam.gserviceaccount.com", "private_key_id": "k",
               "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n",
               "token_uri": "%stoken"}
              """
                  .formatted(pem, google.url() + "/"));

      var token = credentials.createScoped("https://scope").refreshAccessToken();

      assertThat(token.getTokenValue()).isEqualTo("granted");
    }
  }

  private static GoogleCredentials credentials(String json) throws Exception {
    return GoogleCredentials.fromStream(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
