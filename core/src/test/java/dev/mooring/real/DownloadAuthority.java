package dev.mooring.real;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An authority that only the machine of a test trusts.
final class DownloadAuthority {
  private static final X500Principal NAME = new X500Principal("CN=Authority of a test");
  private final Instant now;
  private final KeyPair keys;
  private final X509Certificate root;

  DownloadAuthority(Instant now) throws GeneralSecurityException, IOException {
    this.now = now;
    this.keys = keyPair();
    this.root = sign(NAME, keys, Extension.basicConstraints, new BasicConstraints(true));
  }

  String pem() throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(root);
    }
    return text.toString();
  }

  /// What a TLS server of that name needs.
  SSLContext server(String name) throws GeneralSecurityException, IOException {
    var pair = keyPair();
    var names = new GeneralNames(new GeneralName(GeneralName.dNSName, name));
    var leaf = sign(new X500Principal("CN=" + name), pair, Extension.subjectAlternativeName, names);
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("server", pair.getPrivate(), new char[0], new X509Certificate[] {leaf, root});
    var identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    identity.init(store, new char[0]);
    var context = SSLContext.getInstance("TLS");
    context.init(identity.getKeyManagers(), null, null);
    return context;
  }

  private X509Certificate sign(
      X500Principal subject,
      KeyPair pair,
      org.bouncycastle.asn1.ASN1ObjectIdentifier extension,
      org.bouncycastle.asn1.ASN1Object value)
      throws GeneralSecurityException, IOException {
    try {
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
      var builder =
          new JcaX509v3CertificateBuilder(
                  NAME,
                  BigInteger.valueOf(subject.hashCode() & 0x7fffffff).add(BigInteger.ONE),
                  Date.from(now.minus(Duration.ofDays(1))),
                  Date.from(now.plus(Duration.ofDays(1))),
                  subject,
                  pair.getPublic())
              .addExtension(extension, true, value);
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException failure) {
      throw new GeneralSecurityException(failure);
    }
  }

  private static KeyPair keyPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }
}
