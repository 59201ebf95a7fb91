package dev.mooring.mesh;

import dev.mooring.mesh.tutorial.KeyFiles;
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

/// A certificate authority as Istio 0.2 has it: RSA keys of 1024 bits, one root, names as URIs.
public final class TestCa {
  private static final AtomicLong SERIALS = new AtomicLong();
  private final X500Name name;
  private final KeyPair keys = keyPair();
  private final X509Certificate root;

  public TestCa(String name, Instant now) {
    this.name = new X500Name("O=" + name);
    this.root =
        sign(this.name, keys, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(364)), true);
  }

  public KeyFiles issue(Instant notBefore, Instant notAfter, GeneralName... names) {
    var pair = keyPair();
    var leaf = sign(new X500Name("O=workload"), pair, notBefore, notAfter, false, names);
    return new KeyFiles(pem(leaf), pem(pair), rootPem());
  }

  public static GeneralName uri(String text) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, text);
  }

  public String rootPem() {
    return pem(root);
  }

  private X509Certificate sign(
      X500Name subject,
      KeyPair pair,
      Instant notBefore,
      Instant notAfter,
      boolean isCa,
      GeneralName... names) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(SERIALS.incrementAndGet()),
              Date.from(notBefore),
              Date.from(notAfter),
              subject,
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isCa));
      if (names.length > 0) {
        builder.addExtension(
            Extension.subjectAlternativeName, false, new GeneralNames(names.clone()));
      }
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keyPair() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(1024);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// BouncyCastle writes a key pair as PKCS#1, which is what Istio's authority writes.
  private static String pem(Object object) {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
