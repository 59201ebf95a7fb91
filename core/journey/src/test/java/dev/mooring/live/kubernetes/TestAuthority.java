package dev.mooring.live.kubernetes;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
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
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemGenerationException;

/// A private certificate authority of the test.
public final class TestAuthority {
  private final AtomicLong serials = new AtomicLong();
  private final X500Name name;
  private final KeyPair keys = ec();
  private final X509Certificate root;

  public TestAuthority(String name) {
    this.name = new X500Name("CN=" + name);
    var wish = new Wish(this.name, Duration.ofDays(-1), Duration.ofDays(30), List.of());
    this.root = sign(wish, keys.getPublic(), true);
  }

  /// @param from when it begins to be valid, seen from now
  /// @param until when it ends to be valid, seen from now
  public record Wish(X500Name subject, Duration from, Duration until, List<GeneralName> names) {
    public static Wish of(String subject, GeneralName... names) {
      return new Wish(
          new X500Name(subject), Duration.ofHours(-1), Duration.ofHours(12), List.of(names));
    }

    public Wish between(Duration begin, Duration end) {
      return new Wish(subject, begin, end, names);
    }
  }

  /// A certificate and its key, as PEM.
  public record Identity(String certificate, String key) {}

  /// What others have to trust.
  public String pem() {
    return pem(root);
  }

  public Identity issue(Wish wish) {
    var pair = ec();
    return new Identity(pem(sign(wish, pair.getPublic(), false)), pkcs8(pair));
  }

  /// Certifies somebody else's key.
  public String certify(Wish wish, PublicKey key) {
    return pem(sign(wish, key, false));
  }

  /// An RSA key of its own, as PKCS#1 in PEM, which every server understands.
  public static String key() {
    return pem(keyPair("RSA", 2048));
  }

  public static GeneralName address(String ip) {
    return new GeneralName(GeneralName.iPAddress, ip);
  }

  public static GeneralName host(String host) {
    return new GeneralName(GeneralName.dNSName, host);
  }

  public static GeneralName uri(String uri) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, uri);
  }

  private X509Certificate sign(Wish wish, PublicKey key, boolean isAuthority) {
    try {
      var now = Instant.now();
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(serials.incrementAndGet()),
              Date.from(now.plus(wish.from())),
              Date.from(now.plus(wish.until())),
              wish.subject(),
              key);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
      if (!wish.names().isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(wish.names().toArray(GeneralName[]::new)));
      }
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (GeneralSecurityException | OperatorCreationException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static KeyPair ec() {
    return keyPair("EC", 256);
  }

  private static KeyPair keyPair(String algorithm, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String pkcs8(KeyPair pair) {
    try {
      return pem(new JcaPKCS8Generator(pair.getPrivate(), null));
    } catch (PemGenerationException failure) {
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
