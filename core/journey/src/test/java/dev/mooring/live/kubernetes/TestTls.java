package dev.mooring.live.kubernetes;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import dev.mooring.live.kubernetes.TestAuthority.Identity;
import dev.mooring.mesh.Pem;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// TLS of a server of the test.
public final class TestTls {
  private TestTls() {}

  /// A server that shows that identity and asks nobody for one.
  public static HttpsConfigurator server(Identity own) {
    return new HttpsConfigurator(context(own, Optional.empty()));
  }

  /// A server that shows that identity, and asks for certificates of an authority without insisting
  /// on one.
  public static HttpsConfigurator server(Identity own, TestAuthority clients) {
    return new HttpsConfigurator(context(own, Optional.of(clients))) {
      @Override
      public void configure(HttpsParameters parameters) {
        var wanted = getSSLContext().getDefaultSSLParameters();
        wanted.setWantClientAuth(true);
        parameters.setSSLParameters(wanted);
      }
    };
  }

  private static SSLContext context(Identity own, Optional<TestAuthority> clients) {
    try {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      var chain = Pem.certificates(own.certificate()).toArray(X509Certificate[]::new);
      keys.setKeyEntry("server", Pem.privateKey(own.key()), new char[0], chain);
      if (clients.isPresent()) {
        var root = Pem.certificates(clients.get().pem()).getFirst();
        keys.setCertificateEntry("clients", root);
      }
      var identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      identity.init(keys, new char[0]);
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(keys);
      var context = SSLContext.getInstance("TLS");
      context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
