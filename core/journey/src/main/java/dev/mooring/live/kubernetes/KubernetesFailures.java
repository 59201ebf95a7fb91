package dev.mooring.live.kubernetes;

import dev.mooring.port.ResourceRef;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one place where what the Kubernetes client throws becomes a [WorldException].
final class KubernetesFailures {
  /// Of what the server says, in characters: the rest is no sentence.
  private static final int LONGEST = 2000;

  /// An API server explains these by a `Status`; others do not.
  private static final Set<Integer> UNEXPLAINED = Set.of(400, 404, 405, 406, 410);

  /// What gateways and load balancers answer while nothing behind them does.
  private static final Set<Integer> IN_FRONT = Set.of(502, 503, 504);

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
    if (answer.getCode() == 400 && !ServerUrl.isTls(server.url())) {
      return plain(answer, server);
    }
    if (isNoStatus(answer) && UNEXPLAINED.contains(answer.getCode())) {
      return notUnderstood(
          Phrase.of("refusal.api.strange", server.url(), answer.getCode()), answer);
    }
    if (isNoStatus(answer) && IN_FRONT.contains(answer.getCode())) {
      return new WorldException.Unreachable(
          Trouble.API_SERVER_UNREACHABLE,
          Phrase.of("refusal.api.front", server.url(), answer.getCode()),
          answer);
    }
    return switch (answer.getCode()) {
      case 401 -> server.login().refused(server.url(), answer);
      case 403 -> forbidden(text, answer, server);
      case 404, 410 -> new WorldException.NotFound(text, answer);
      case 408, 504 -> new WorldException.TimedOut(text, answer);
      case 409 -> conflict(text, answer);
      case 415 -> new WorldException.Broken(Phrase.of("refusal.api.apply"), answer);
      default ->
          saysQuota(text)
              ? new WorldException.QuotaExceeded(text, answer)
              : new WorldException.Broken(text, answer);
    };
  }

  private static WorldException plain(KubernetesClientException answer, ApiServer server) {
    return new WorldException.NotFound(
        Trouble.KUBECONFIG_POINTS_NOWHERE, Phrase.of("refusal.api.plain", server.url()), answer);
  }

  private static WorldException forbidden(
      Phrase text, KubernetesClientException answer, ApiServer server) {
    if (said(text).contains("\"system:anonymous\"")) {
      return new WorldException.Denied(
          Trouble.LOGIN_MISSING, Phrase.of("refusal.api.nobody", server.url(), text), answer);
    }
    return saysQuota(text)
        ? new WorldException.QuotaExceeded(text, answer)
        : new WorldException.Denied(text, answer);
  }

  /// Of several kinds of conflict, the one with another field manager tells field by field, but not
  /// of which object.
  private static WorldException conflict(Phrase text, KubernetesClientException answer) {
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
        : new WorldException.Conflict(
            Trouble.FIELD_CONFLICT, Phrase.of("refusal.said", fields), answer);
  }

  /// Kubernetes explains each refusal by an object of the kind `Status`; other servers do not.
  private static boolean isNoStatus(KubernetesClientException answer) {
    return answer.getStatus() == null || answer.getStatus().getReason() == null;
  }

  static WorldException notUnderstood(Phrase how, Throwable cause) {
    return new WorldException.Broken(Trouble.API_NOT_UNDERSTOOD, how, cause);
  }

  private static Phrase text(KubernetesClientException answer) {
    var status = answer.getStatus();
    var text = status == null ? null : status.getMessage();
    return text == null || text.isBlank()
        ? Phrase.of("refusal.api.status", answer.getCode())
        : Phrase.of("refusal.said", text.substring(0, Math.min(text.length(), LONGEST)));
  }

  private static String said(Phrase text) {
    return String.valueOf(text.args().getFirst());
  }

  private static boolean saysQuota(Phrase text) {
    var lower = said(text).toLowerCase(Locale.ROOT);
    return lower.contains("exceeded quota") || lower.contains("quota exceeded");
  }

  /// The same conflict with the object that it is about.
  static WorldException.Conflict about(ResourceRef ref, WorldException.Conflict conflict) {
    return conflict
        .trouble()
        .map(
            trouble ->
                new WorldException.Conflict(
                    trouble,
                    Phrase.of("refusal.about", ref, conflict.phrase()),
                    conflict.getCause()))
        .orElse(conflict);
  }
}
