package dev.mooring.lab.cluster.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import org.bouncycastle.asn1.x509.GeneralName;

/// The TLS identity of the API server, and the authority of the cluster that vouches for it.
public final class ServerIdentity {
  private static final Duration LIFE = Duration.ofDays(365);
  private static final String AUTHORITY = "CN=practice-cluster-ca";

  private final KeyPair authorityKeys = Certificates.ec();
  private final KeyPair serverKeys = Certificates.ec();
  private final X509Certificate authority;
  private final X509Certificate server;

  public ServerIdentity(InstantSource clock) {
    var now = clock.instant();
    authority = Certificates.selfSigned(AUTHORITY, authorityKeys, now, LIFE);
    var order =
        new Certificates.Order(
            AUTHORITY,
            "CN=kube-apiserver",
            serverKeys.getPublic(),
            authorityKeys.getPrivate(),
            now,
            LIFE);
    server =
        Certificates.leaf(
            order,
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.dNSName, "kubernetes.default.svc"));
  }

  /// What a client has to trust.
  public String authorityPem() {
    return Pem.write(authority);
  }

  /// The key that signs tokens of service accounts.
  public PrivateKey tokenKey() {
    return authorityKeys.getPrivate();
  }

  /// The key that proves those tokens.
  public PublicKey tokenProof() {
    return authorityKeys.getPublic();
  }

  /// The server's key and chain in memory.
  public KeyStore keyStore(char[] password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setKeyEntry(
          "server", serverKeys.getPrivate(), password, new Certificate[] {server, authority});
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java cannot hold a key in memory", e);
    }
  }
}
