package dev.mooring.live.kubernetes;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Locale;

/// The names and addresses that a server's certificate is for.
record CertificateNames(X509Certificate certificate) {
  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  /// Whether a name is among them; `*` stands for its first part.
  boolean have(String name) throws CertificateParsingException {
    var names = certificate.getSubjectAlternativeNames();
    return names != null
        && names.stream()
            .filter(one -> one.getFirst().equals(DNS) || one.getFirst().equals(ADDRESS))
            .map(one -> one.get(1).toString().toLowerCase(Locale.ROOT))
            .anyMatch(one -> isMeant(one, name.toLowerCase(Locale.ROOT)));
  }

  private static boolean isMeant(String one, String name) {
    var dot = name.indexOf('.');
    return one.equals(name)
        || (one.startsWith("*.") && dot > 0 && one.substring(1).equals(name.substring(dot)));
  }
}
