package dev.mooring.mesh;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;

/// Reads PEM texts.
public final class Pem {
  private static final byte[] PROBE = "mooring".getBytes(StandardCharsets.US_ASCII);

  private Pem() {}

  /// @return at least one
  public static List<X509Certificate> certificates(String pem) throws CertificateException {
    var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
    var found =
        CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
            .map(X509Certificate.class::cast)
            .toList();
    if (found.isEmpty()) {
      throw new CertificateException("There is no certificate.");
    }
    return found;
  }

  /// Reads PKCS#1, SEC1 and PKCS#8 keys.
  public static PrivateKey privateKey(String pem) throws GeneralSecurityException {
    // The reasons are dropped on purpose: a parser's message may quote the key.
    try (var parser = new PEMParser(new StringReader(pem))) {
      return switch (parser.readObject()) {
        case PEMKeyPair pair -> privateKey(pair.getPrivateKeyInfo());
        case PrivateKeyInfo key -> privateKey(key);
        case null, default -> throw new InvalidKeySpecException("There is no private key.");
      };
    } catch (IOException unreadable) {
      throw new InvalidKeySpecException("The private key cannot be read.");
    }
  }

  /// By the algorithm's number, which Java itself knows first. By name it would be a key of another
  /// provider once an SSH library has registered one, and TLS does not take such a key.
  private static PrivateKey privateKey(PrivateKeyInfo key)
      throws IOException, GeneralSecurityException {
    var algorithm = key.getPrivateKeyAlgorithm().getAlgorithm().getId();
    return KeyFactory.getInstance(algorithm)
        .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
  }

  /// Whether what the key signs is good by the certificate.
  public static boolean isPair(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
      return false;
    }
    var algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    var signer = Signature.getInstance(algorithm);
    signer.initSign(key);
    signer.update(PROBE);
    var verifier = Signature.getInstance(algorithm);
    verifier.initVerify(certificate.getPublicKey());
    verifier.update(PROBE);
    return verifier.verify(signer.sign());
  }
}
