package dev.mooring.live.google;

import com.google.api.client.http.HttpResponseException;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode;
import com.google.auth.Retryable;
import com.google.cloud.compute.v1.Operation;
import com.google.common.base.Throwables;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Turns what Google's clients throw into what a person can act on.
final class GoogleFailures {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Set<String> LIMITS =
      Set.of(
          "quotaExceeded",
          "rateLimitExceeded",
          "userRateLimitExceeded",
          "QUOTA_EXCEEDED",
          "RATE_LIMIT_EXCEEDED");

  private GoogleFailures() {}

  /// @param doing what is tried, to stand behind "Could not": _create instance istio-vm_
  static <T> T call(Phrase doing, Supplier<T> attempt) {
    try {
      return attempt.get();
    } catch (ApiException failure) {
      throw of(doing, failure);
    }
  }

  /// Empty where Google says that there is no such thing.
  static <T> Optional<T> find(Phrase doing, Supplier<T> attempt) {
    try {
      return Optional.of(call(doing, attempt));
    } catch (WorldException.NotFound absent) {
      return Optional.empty();
    }
  }

  public static WorldException of(Phrase doing, ApiException failure) {
    var chain = Throwables.getCausalChain(failure);
    var offline = chain.stream().anyMatch(GoogleFailures::isConnection);
    if (!offline && chain.stream().anyMatch(Retryable.class::isInstance)) {
      return rejected(failure);
    }
    return answer(chain.stream())
        .map(answer -> of(doing, answer, failure))
        .orElseGet(() -> withoutAnswer(doing, offline, failure));
  }

  /// What became of an operation that was accepted and then went wrong.
  public static WorldException of(Phrase doing, Operation failed) {
    var errors = failed.getError().getErrorsList();
    var code = errors.isEmpty() ? failed.getHttpErrorMessage() : errors.getFirst().getCode();
    var message = errors.isEmpty() ? code : errors.getFirst().getMessage();
    return of(doing, new Answer(failed.getHttpErrorStatusCode(), code, message), null);
  }

  static WorldException ofCredentials(IOException failure) {
    return new WorldException.Denied(Phrase.of("refusal.google.credentials"), failure);
  }

  private static WorldException of(Phrase doing, Answer answer, @Nullable Throwable cause) {
    var message = Phrase.of("refusal.google.failed", doing, answer.sentence());
    if (LIMITS.contains(answer.reason) || answer.status == 429) {
      return new WorldException.QuotaExceeded(message, cause);
    }
    return switch (answer.status) {
      case 401 -> rejected(cause);
      case 403 -> new WorldException.Denied(message, cause);
      case 404 -> new WorldException.NotFound(message, cause);
      case 409, 412 -> new WorldException.Conflict(message, cause);
      case 408, 504 -> new WorldException.TimedOut(message, cause);
      default ->
          answer.reason.equals("resourceNotReady")
              ? new WorldException.Conflict(message, cause)
              : new WorldException.Broken(message, cause);
    };
  }

  /// The credentials are there and are no longer good: a token that cannot be renewed.
  private static WorldException rejected(@Nullable Throwable cause) {
    return new WorldException.Denied(Phrase.of("refusal.google.rejected"), cause);
  }

  private static WorldException withoutAnswer(Phrase doing, boolean offline, ApiException failure) {
    var silent = Throwables.getRootCause(failure) instanceof SocketTimeoutException;
    if (silent || failure.getStatusCode().getCode() == StatusCode.Code.DEADLINE_EXCEEDED) {
      return new WorldException.TimedOut(Phrase.of("refusal.google.late", doing), failure);
    }
    if (offline) {
      return new WorldException.Unreachable(
          Phrase.of("refusal.google.unreachable", doing), failure);
    }
    var said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return new WorldException.Broken(Phrase.of("refusal.google.failed", doing, said), failure);
  }

  private static boolean isConnection(Throwable failure) {
    return failure instanceof SocketException
        || failure instanceof UnknownHostException
        || failure instanceof SSLException;
  }

  private static Optional<Answer> answer(Stream<Throwable> chain) {
    return chain
        .filter(HttpResponseException.class::isInstance)
        .map(HttpResponseException.class::cast)
        .findFirst()
        .map(GoogleFailures::parse);
  }

  private static Answer parse(HttpResponseException response) {
    var content = Optional.ofNullable(response.getContent()).orElse("");
    try {
      var error = MAPPER.readTree(content).path("error");
      var reason = error.at("/errors/0/reason").asString("");
      return new Answer(response.getStatusCode(), reason, error.path("message").asString(""));
    } catch (JacksonException notJson) {
      return new Answer(response.getStatusCode(), "", "");
    }
  }

  private record Answer(int status, String reason, String message) {

    /// A phrase where Google says nothing, and else its own words.
    Object sentence() {
      if (message.isBlank()) {
        return Phrase.of("refusal.google.status", status);
      }
      return message.endsWith(".") ? message : message + ".";
    }
  }
}
