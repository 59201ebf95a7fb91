package dev.mooring.live;

import dev.mooring.port.WorldException;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// The one place where what the Kubernetes client throws becomes a [WorldException].
final class KubernetesFailures {

  private KubernetesFailures() {}

  /// @param server the API server's URL
  /// @return the exception to throw; what is no answer of the world comes back as it is
  static RuntimeException translate(RuntimeException failure, String server) {
    var causes = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause);
    var chain = causes.limit(20).toList();
    return chain.stream()
        .filter(WorldException.class::isInstance)
        .map(RuntimeException.class::cast)
        .findFirst()
        .orElseGet(() -> unwrapped(failure, chain, server));
  }

  private static RuntimeException unwrapped(
      RuntimeException failure, List<Throwable> chain, String server) {
    if (failure instanceof KubernetesClientException answer && answer.getCode() > 0) {
      return answered(answer, server);
    }
    if (has(chain, HttpConnectTimeoutException.class)) {
      return new WorldException.Unreachable(
          "The cluster does not answer at "
              + server
              + ". Is it running, and does its network let you in?",
          failure);
    }
    if (has(chain, HttpTimeoutException.class)
        || has(chain, SocketTimeoutException.class)
        || has(chain, TimeoutException.class)) {
      return new WorldException.TimedOut("The cluster at " + server + " took too long.", failure);
    }
    if (has(chain, InterruptedException.class)) {
      return new WorldException.TimedOut(
          "The request to the cluster was stopped before its answer came.", failure);
    }
    if (has(chain, SSLException.class)) {
      return new WorldException.Unreachable(
          "The server at "
              + server
              + " does not show a certificate that the kubeconfig trusts. "
              + "Fetch the cluster's credentials again.",
          failure);
    }
    if (has(chain, IOException.class)) {
      return new WorldException.Unreachable(
          "The cluster cannot be reached at "
              + server
              + ". Is it running, and are you on the right network?",
          failure);
    }
    return failure;
  }

  private static WorldException answered(KubernetesClientException answer, String server) {
    var text = text(answer);
    return switch (answer.getCode()) {
      case 401 ->
          new WorldException.Denied(
              "The cluster at " + server + " does not accept your login. Log in again.", answer);
      case 403 ->
          saysQuota(text)
              ? new WorldException.QuotaExceeded(text, answer)
              : new WorldException.Denied(text, answer);
      case 404, 410 -> new WorldException.NotFound(text, answer);
      case 408, 504 -> new WorldException.TimedOut(text, answer);
      case 409 -> new WorldException.Conflict(text, answer);
      default ->
          saysQuota(text)
              ? new WorldException.QuotaExceeded(text, answer)
              : new WorldException.Broken(text, answer);
    };
  }

  private static String text(KubernetesClientException answer) {
    var status = answer.getStatus();
    var text = status == null ? null : status.getMessage();
    return text == null || text.isBlank()
        ? "The cluster answered with status " + answer.getCode() + "."
        : text;
  }

  private static boolean saysQuota(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("exceeded quota") || lower.contains("quota exceeded");
  }

  private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
    return chain.stream().anyMatch(type::isInstance);
  }
}
