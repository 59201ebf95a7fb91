package dev.mooring.mesh;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A workload's certificate with those that signed it: whose it is, and where it leads.
///
/// @param certificates at least one, the workload's own first
public record CertificateChain(List<X509Certificate> certificates) {
  private static final int URI = 6;

  public CertificateChain {
    certificates = List.copyOf(certificates);
  }

  /// @throws GeneralSecurityException when it is no PEM, or holds no certificate
  public static CertificateChain parse(String pem) throws GeneralSecurityException {
    return new CertificateChain(Pem.certificates(pem));
  }

  public X509Certificate leaf() {
    return certificates.getFirst();
  }

  /// The alternative names of the workload's own certificate; such that are no URI are told as "no
  /// URI".
  public List<String> names() {
    try {
      var names = leaf().getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .map(name -> name.getFirst().equals(URI) ? name.get(1).toString() : "no URI")
              .toList();
    } catch (GeneralSecurityException unreadable) {
      return List.of("an unreadable name");
    }
  }

  /// Whether one of these roots stands at its end.
  ///
  /// @param now the moment that all of it has to be valid at
  public boolean leadsTo(List<X509Certificate> roots, Instant now) {
    var path = certificates.stream().filter(one -> !roots.contains(one)).toList();
    Set<TrustAnchor> anchors =
        roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
    try {
      var parameters = new PKIXParameters(anchors);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(now));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
      return true;
    } catch (GeneralSecurityException foreign) {
      return false;
    }
  }
}
