package dev.mooring.live.kubernetes;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.regex.Pattern;

/// What it means that there is no TLS connection to an API server: one side does not trust the
/// other's certificate.
final class TlsFailures {
  private static final Pattern OUR_CERTIFICATE =
      Pattern.compile(
          "alert: (bad_certificate|certificate_\\w+|unknown_ca|access_denied)",
          Pattern.CASE_INSENSITIVE);

  private TlsFailures() {}

  /// @param chain the failure and its causes
  static WorldException translate(
      RuntimeException failure, List<Throwable> chain, ApiServer server) {
    if (OUR_CERTIFICATE.matcher(ConnectionFailures.words(failure)).find()) {
      return server.login().refused(server.url(), failure);
    }
    return new WorldException.Unreachable(
        Trouble.CERTIFICATE_NOT_TRUSTED,
        Phrase.of("refusal.about", server.url(), reason(chain, server)),
        failure);
  }

  private static Phrase reason(List<Throwable> chain, ApiServer server) {
    if (ConnectionFailures.has(chain, CertificateExpiredException.class)) {
      return Phrase.of("refusal.tls.expired");
    }
    if (ConnectionFailures.has(chain, CertificateNotYetValidException.class)) {
      return Phrase.of("refusal.tls.early");
    }
    if (ConnectionFailures.words(chain.getFirst()).contains("ubject alternative")) {
      return Phrase.of("refusal.tls.name");
    }
    return server.hasAuthority()
        ? Phrase.of("refusal.tls.authority")
        : Phrase.of("refusal.tls.unknown");
  }
}
