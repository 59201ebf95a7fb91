package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// What it means when no answer comes from an API server.
final class ConnectionFailures {
  private static final Pattern REFUSED_BY_PROXY = Pattern.compile("Tunnel failed, got: (\\d+)");

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionFailures.class);

  private ConnectionFailures() {}

  /// @param chain the failure and its causes
  static RuntimeException translate(
      RuntimeException failure, List<Throwable> chain, ApiServer server) {
    if (has(chain, HttpConnectTimeoutException.class)) {
      return unreachable(server, "silent", failure);
    }
    if (has(chain, HttpTimeoutException.class)
        || has(chain, SocketTimeoutException.class)
        || has(chain, TimeoutException.class)) {
      return new WorldException.TimedOut(Phrase.of("refusal.api.late", server.url()), failure);
    }
    if (has(chain, InterruptedException.class)) {
      return new WorldException.TimedOut(Phrase.of("refusal.api.stopped"), failure);
    }
    if (has(chain, SSLException.class)) {
      return TlsFailures.translate(failure, chain, server);
    }
    if (!has(chain, IOException.class) || has(chain, JacksonException.class)) {
      LOG.info("An answer of {} cannot be read", server.url(), failure);
      return KubernetesFailures.notUnderstood(
          Phrase.of("refusal.api.other", server.url()), failure);
    }
    // Who refuses a certificate says so and hangs up at once; what it said may be lost on the way.
    return server.login().hasEnded() && !has(chain, ConnectException.class)
        ? server.login().refused(server.url(), failure)
        : unreachable(server, "unreachable", failure);
  }

  /// @param how the last word of the phrase's key
  private static WorldException unreachable(
      ApiServer server, String how, RuntimeException failure) {
    if (server.proxy().isEmpty()) {
      return new WorldException.Unreachable(
          Trouble.API_SERVER_UNREACHABLE, Phrase.of("refusal.api." + how, server.url()), failure);
    }
    var answer = REFUSED_BY_PROXY.matcher(words(failure));
    if (!answer.find()) {
      return new WorldException.Unreachable(
          Trouble.PROXY_REFUSES,
          Phrase.of("refusal.proxy." + how, server.proxyName(), server.url()),
          failure);
    }
    return switch (answer.group(1)) {
      case "502", "503", "504" ->
          new WorldException.Unreachable(
              Trouble.API_SERVER_UNREACHABLE,
              Phrase.of("refusal.proxy.through", server.url(), server.proxyName()),
              failure);
      case "407" -> proxyWantsLogin(server);
      default ->
          new WorldException.Unreachable(
              Trouble.PROXY_REFUSES,
              Phrase.of("refusal.proxy.answers", server.proxyName(), answer.group(1), server.url()),
              failure);
    };
  }

  static WorldException proxyWantsLogin(ApiServer server) {
    return new WorldException.Denied(
        Trouble.PROXY_REFUSES, Phrase.of("refusal.proxy.login", server.proxyName()), null);
  }

  static String words(Throwable failure) {
    var words = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      words.append(cause.getMessage()).append('\n');
    }
    return words.toString();
  }

  static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
    return chain.stream().anyMatch(type::isInstance);
  }
}
