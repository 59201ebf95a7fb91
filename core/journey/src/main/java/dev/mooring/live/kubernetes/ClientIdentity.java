package dev.mooring.live.kubernetes;

import dev.mooring.mesh.Pem;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/// A client certificate with what leads to its authority, and its key, of any algorithm.
record ClientIdentity(List<X509Certificate> chain, PrivateKey key) {

  /// @throws GeneralSecurityException when one of the texts is not PEM; it quotes neither
  static ClientIdentity parse(String certificatePem, String keyPem)
      throws GeneralSecurityException {
    return new ClientIdentity(Pem.certificates(certificatePem), Pem.privateKey(keyPem));
  }

  Instant notAfter() {
    return chain.getFirst().getNotAfter().toInstant();
  }

  /// Says nothing about the key.
  @Override
  public String toString() {
    return "ClientIdentity";
  }
}
