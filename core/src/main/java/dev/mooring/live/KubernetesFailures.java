package dev.mooring.live;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one place where what the Kubernetes client throws becomes a [WorldException].
final class KubernetesFailures {

  private KubernetesFailures() {}

  /// @return the exception to throw; what is no answer of the world comes back as it is
  static RuntimeException translate(RuntimeException failure, ApiServer server) {
    var causes = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause);
    var chain = causes.limit(20).toList();
    return chain.stream()
        .filter(WorldException.class::isInstance)
        .map(RuntimeException.class::cast)
        .findFirst()
        .orElseGet(() -> unwrapped(failure, chain, server));
  }

  private static RuntimeException unwrapped(
      RuntimeException failure, List<Throwable> chain, ApiServer server) {
    return failure instanceof KubernetesClientException answer && answer.getCode() > 0
        ? answered(answer, server)
        : ConnectionFailures.translate(failure, chain, server);
  }

  private static WorldException answered(KubernetesClientException answer, ApiServer server) {
    var text = text(answer);
    return switch (answer.getCode()) {
      case 400 -> refused(text, answer, server);
      case 401 -> server.login().refused(server.url(), answer);
      case 403 -> forbidden(text, answer, server);
      case 404, 410 -> new WorldException.NotFound(text, answer);
      case 408, 504 -> new WorldException.TimedOut(text, answer);
      case 409 -> conflict(text, answer);
      case 415 ->
          new WorldException.Broken(
              "The cluster does not know server-side apply, which came with Kubernetes 1.16.",
              answer);
      default ->
          saysQuota(text)
              ? new WorldException.QuotaExceeded(text, answer)
              : new WorldException.Broken(text, answer);
    };
  }

  private static WorldException refused(
      String text, KubernetesClientException answer, ApiServer server) {
    return ServerUrl.isTls(server.url())
        ? new WorldException.Broken(text, answer)
        : new WorldException.NotFound(
            Trouble.KUBECONFIG_POINTS_NOWHERE,
            server.url() + " does not take plain HTTP: its address begins with https://",
            answer);
  }

  private static WorldException forbidden(
      String text, KubernetesClientException answer, ApiServer server) {
    if (text.contains("\"system:anonymous\"")) {
      return new WorldException.Denied(
          Trouble.LOGIN_MISSING, server.url() + " takes this for nobody: " + text, answer);
    }
    return saysQuota(text)
        ? new WorldException.QuotaExceeded(text, answer)
        : new WorldException.Denied(text, answer);
  }

  /// Of several kinds of conflict, the one with another field manager tells field by field, but not
  /// of which object.
  private static WorldException conflict(String text, KubernetesClientException answer) {
    var status = answer.getStatus();
    var details = status == null ? null : status.getDetails();
    if (details == null || details.getCauses() == null) {
      return new WorldException.Conflict(text, answer);
    }
    var fields =
        details.getCauses().stream()
            .filter(cause -> "FieldManagerConflict".equals(cause.getReason()))
            .map(cause -> cause.getField() + " (" + cause.getMessage() + ")")
            .collect(Collectors.joining(", "));
    return fields.isEmpty()
        ? new WorldException.Conflict(text, answer)
        : new WorldException.Conflict(Trouble.FIELD_CONFLICT, fields, answer);
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
}
