package dev.mooring.live.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import com.google.api.gax.httpjson.HttpJsonStatusCode;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.ApiExceptionFactory;
import com.google.auth.Retryable;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each kind of failure becomes the kind that a person can act on.
class GoogleFailuresTest {
  private static final Phrase DOING = Phrase.of("doing.zones", "demo");

  @ParameterizedTest
  @CsvSource({
    "401, authError, Denied",
    "403, forbidden, Denied",
    "403, accessNotConfigured, Denied",
    "403, quotaExceeded, QuotaExceeded",
    "403, rateLimitExceeded, QuotaExceeded",
    "429, rateLimitExceeded, QuotaExceeded",
    "404, notFound, NotFound",
    "409, alreadyExists, Conflict",
    "412, conditionNotMet, Conflict",
    "400, resourceNotReady, Conflict",
    "400, invalid, Broken",
    "504, timeout, TimedOut",
    "500, backendError, Broken",
    "503, backendError, Broken",
  })
  void answersAreTranslatedByStatusAndReason(int status, String reason, String kind) {
    var answer =
        new HttpResponseException.Builder(status, "", new HttpHeaders())
            .setContent(
                "{\"error\": {\"message\": \"It is so.\", \"errors\": [{\"reason\": \"%s\"}]}}"
                    .formatted(reason))
            .build();

    var translated = GoogleFailures.of(DOING, failure(status, answer));

    assertThat(translated.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(translated)
        .message()
        .containsAnyOf("Could not list the zones of demo: It is so.", "gcloud auth");
  }

  @Test
  void anAnswerThatIsNoJsonStillSaysItsStatus() {
    var answer =
        new HttpResponseException.Builder(502, "", new HttpHeaders()).setContent("<html>").build();
    assertThat(GoogleFailures.of(DOING, failure(502, answer)))
        .isInstanceOf(WorldException.Broken.class)
        .hasMessage("Could not list the zones of demo: Google Cloud answered 502.");
  }

  @Test
  void aLoginThatHasRunOutSaysWhatToDoAndALostNetworkIsNoLoginProblem() {
    assertThat(GoogleFailures.of(DOING, failure(400, new ExpiredLogin(new IOException()))))
        .isInstanceOf(WorldException.Denied.class)
        .hasMessageContaining("gcloud auth application-default login");
    var offline = new ExpiredLogin(new UnknownHostException("oauth2.googleapis.com"));
    assertThat(GoogleFailures.of(DOING, failure(500, offline)))
        .isInstanceOf(WorldException.Unreachable.class);
  }

  private static final class ExpiredLogin extends IOException implements Retryable {
    private static final long serialVersionUID = 1;

    ExpiredLogin(IOException cause) {
      super(cause);
    }

    @Override
    public boolean isRetryable() {
      return false;
    }

    @Override
    public int getRetryCount() {
      return 0;
    }
  }

  @Test
  void aSilentServerIsATimeout() {
    var silent = failure(0, new SocketTimeoutException("Read timed out"));
    assertThat(GoogleFailures.of(DOING, silent)).isInstanceOf(WorldException.TimedOut.class);
  }

  @Test
  void nobodyAtTheAddressIsUnreachable() throws IOException {
    try (var nobody = GoogleCloud.at(closedPort(), "token")) {
      assertThatExceptionOfType(WorldException.Unreachable.class)
          .isThrownBy(() -> nobody.zones("practice"));
    }
  }

  @Test
  void withoutCredentialsTheMessageSaysWhatToDo() {
    try (var cloud =
        new GoogleCloud(
            Optional.empty(),
            () -> {
              throw new IOException("Your default credentials were not found.");
            })) {
      var denied = catchThrowableOfType(WorldException.Denied.class, () -> cloud.zones("practice"));
      assertThat(denied).hasMessageContaining("gcloud auth application-default login");
    }
  }

  private static URI closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }

  private static ApiException failure(int status, Exception cause) {
    return ApiExceptionFactory.createException(cause, HttpJsonStatusCode.of(status), false);
  }
}
