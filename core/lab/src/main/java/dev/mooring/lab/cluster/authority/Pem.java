package dev.mooring.lab.cluster.authority;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/// Certificates and keys as PEM text.
final class Pem {
  private Pem() {}

  static String write(Object... what) {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      for (var one : what) {
        writer.writeObject(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// The certificates in a text; none when it holds none or cannot be read.
  static List<X509Certificate> certificates(String pem) {
    var found = new ArrayList<X509Certificate>();
    try (var parser = new PEMParser(new StringReader(pem))) {
      for (var o = parser.readObject(); o != null; o = parser.readObject()) {
        if (o instanceof X509CertificateHolder holder) {
          found.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
      }
      return List.copyOf(found);
    } catch (IOException | CertificateException | IllegalArgumentException _) {
      return List.of();
    }
  }

  /// The private key in a text; empty when it holds none or cannot be read.
  static Optional<PrivateKey> key(String pem) {
    try (var parser = new PEMParser(new StringReader(pem))) {
      var converter = new JcaPEMKeyConverter();
      return switch (parser.readObject()) {
        case PEMKeyPair pair -> Optional.of(converter.getPrivateKey(pair.getPrivateKeyInfo()));
        case PrivateKeyInfo info -> Optional.of(converter.getPrivateKey(info));
        case null, default -> Optional.empty();
      };
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
