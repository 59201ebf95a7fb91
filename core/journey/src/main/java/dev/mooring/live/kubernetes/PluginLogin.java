package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Credentials that a plugin gives: a token, a client certificate, or both. It is asked again
/// shortly before they expire, and when the API server refuses them.
final class PluginLogin implements Login {
  private static final Duration EARLY = Duration.ofMinutes(1);
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final ExecPlugin plugin;
  private final InstantSource clock;
  private JsonNode credential = JsonNodeFactory.instance.missingNode();
  private Instant expires = Instant.MIN;
  private final LongSupplier nanos;
  private Optional<Long> asked = Optional.empty();
  private @Nullable WorldException failed;

  PluginLogin(ExecPlugin plugin, InstantSource clock) {
    this(plugin, clock, System::nanoTime);
  }

  /// @param clock what tokens end by
  /// @param nanos a monotonic clock, like [System#nanoTime()]
  PluginLogin(ExecPlugin plugin, InstantSource clock, LongSupplier nanos) {
    this.plugin = plugin;
    this.clock = clock;
    this.nanos = nanos;
  }

  @Override
  public synchronized Optional<String> authorization() {
    return Optional.of(current().path("token").asString(""))
        .filter(token -> !token.isEmpty())
        .map(token -> "Bearer " + token);
  }

  @Override
  public synchronized Optional<ClientIdentity> identity() {
    var certificate = current().path("clientCertificateData").asString("");
    if (certificate.isEmpty()) {
      return Optional.empty();
    }
    try {
      var key = current().path("clientKeyData").asString("");
      return Optional.of(ClientIdentity.parse(certificate, key));
    } catch (GeneralSecurityException unreadable) {
      throw plugin.failed(Phrase.of("refusal.plugin.pem"), null);
    }
  }

  private JsonNode current() {
    if (!clock.instant().isBefore(expires)) {
      ask();
    }
    return credential;
  }

  /// A plugin that has just failed is not asked again at once: each request would wait for it.
  private void ask() {
    var failure = failed;
    if (failure != null && isWithin(PAUSE)) {
      throw failure;
    }
    try {
      credential = plugin.credential();
      expires = end(credential);
      failed = null;
    } catch (WorldException told) {
      failed = told;
      throw told;
    } finally {
      asked = Optional.of(nanos.getAsLong());
    }
  }

  /// Whether it was last asked less than this long ago.
  private boolean isWithin(Duration time) {
    return asked.filter(last -> nanos.getAsLong() - last < time.toNanos()).isPresent();
  }

  private Instant end(JsonNode credential) {
    var timestamp = credential.path("expirationTimestamp").asString("");
    try {
      return timestamp.isEmpty() ? Instant.MAX : Instant.parse(timestamp).minus(EARLY);
    } catch (DateTimeParseException noTime) {
      throw plugin.failed(Phrase.of("refusal.plugin.time"), null);
    }
  }

  /// Not more often than once in a while: a plugin may open a browser.
  @Override
  public synchronized boolean renew() {
    if (isWithin(AGAIN)) {
      return false;
    }
    ask();
    return true;
  }

  @Override
  public WorldException refused(String server, Throwable answer) {
    return new WorldException.Denied(
        Trouble.LOGIN_EXPIRED,
        Phrase.of("refusal.plugin.refused", server, plugin.command()),
        answer);
  }
}
