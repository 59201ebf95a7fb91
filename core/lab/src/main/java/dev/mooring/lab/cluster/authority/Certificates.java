package dev.mooring.lab.cluster.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes X.509 certificates. Clocks of others may be a little slow, so each begins a minute early.
final class Certificates {
  private static final Duration EARLY = Duration.ofMinutes(1);
  // More than the accounts of one lab, so that no two of them have one key.
  private static final RsaKeys SHORT = new RsaKeys(32, () -> keyPair("RSA", 1024));
  private static final RsaKeys LONG = new RsaKeys(6, () -> keyPair("RSA", 2048));

  private Certificates() {}

  /// As istiod and Istio 0.2 have them for the mesh's root, and istiod for its leafs.
  static KeyPair rsa2048() {
    return LONG.next();
  }

  /// As Istio 0.2 has them for its leafs.
  static KeyPair rsa1024() {
    return SHORT.next();
  }

  static KeyPair ec() {
    return keyPair("EC", 256);
  }

  static X509Certificate selfSigned(String subject, KeyPair keys, Instant now, Duration life) {
    var usage = new KeyUsage(KeyUsage.keyCertSign | KeyUsage.digitalSignature);
    return build(
        new Order(subject, subject, keys.getPublic(), keys.getPrivate(), now, life),
        new BasicConstraints(true),
        usage,
        new GeneralName[0]);
  }

  static X509Certificate leaf(Order order, GeneralName... names) {
    var usage = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment);
    return build(order, new BasicConstraints(false), usage, names);
  }

  /// Whose certificate it is to be, who signs it, and how long it is good.
  record Order(
      String issuer,
      String subject,
      PublicKey publicKey,
      PrivateKey signer,
      Instant now,
      Duration life) {}

  private static X509Certificate build(
      Order order, BasicConstraints constraints, KeyUsage usage, GeneralName... names) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Name(order.issuer()),
              new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
              Date.from(order.now().minus(EARLY)),
              Date.from(order.now().plus(order.life())),
              new X500Name(order.subject()),
              order.publicKey());
      builder.addExtension(Extension.basicConstraints, true, constraints);
      builder.addExtension(Extension.keyUsage, true, usage);
      if (names.length > 0) {
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
      }
      var algorithm =
          order.signer().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
      var signer = new JcaContentSignerBuilder(algorithm).build(order.signer());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("this Java cannot make certificates", e);
    }
  }

  private static KeyPair keyPair(String algorithm, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make " + algorithm + " keys", e);
    }
  }
}
