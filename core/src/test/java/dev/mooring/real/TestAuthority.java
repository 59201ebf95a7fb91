package dev.mooring.real;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A private certificate authority of the test.
final class TestAuthority {
  private final AtomicLong serials = new AtomicLong();
  private final X500Name name;
  private final KeyPair keys = rsa();
  private final X509Certificate root;

  TestAuthority(String name) {
    this.name = new X500Name("CN=" + name);
    var wish = new Wish(this.name, Duration.ofDays(-1), Duration.ofDays(30), List.of());
    this.root = sign(wish, keys, true);
  }

  /// @param from when it begins to be valid, seen from now
  /// @param until when it ends to be valid, seen from now
  record Wish(X500Name subject, Duration from, Duration until, List<GeneralName> names) {
    static Wish of(String subject, GeneralName... names) {
      return new Wish(
          new X500Name(subject), Duration.ofHours(-1), Duration.ofHours(12), List.of(names));
    }

    Wish between(Duration begin, Duration end) {
      return new Wish(subject, begin, end, names);
    }
  }

  /// A certificate and its key, as PEM.
  record Identity(String certificate, String key) {}

  /// What others have to trust.
  String pem() {
    return pem(root);
  }

  Identity issue(Wish wish) {
    var pair = rsa();
    return new Identity(pem(sign(wish, pair, false)), pem(pair));
  }

  /// A key of its own, as PEM.
  static String key() {
    return pem(rsa());
  }

  static GeneralName address(String ip) {
    return new GeneralName(GeneralName.iPAddress, ip);
  }

  static GeneralName host(String host) {
    return new GeneralName(GeneralName.dNSName, host);
  }

  static GeneralName uri(String uri) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, uri);
  }

  private X509Certificate sign(Wish wish, KeyPair pair, boolean isAuthority) {
    try {
      var now = Instant.now();
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(serials.incrementAndGet()),
              Date.from(now.plus(wish.from())),
              Date.from(now.plus(wish.until())),
              wish.subject(),
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
      if (!wish.names().isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(wish.names().toArray(GeneralName[]::new)));
      }
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (GeneralSecurityException | OperatorCreationException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static KeyPair rsa() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String pem(Object object) {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    return text.toString();
  }
}
