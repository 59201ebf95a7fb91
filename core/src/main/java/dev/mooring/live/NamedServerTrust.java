package dev.mooring.live;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/// Trusts a server whose certificate is for another name than the one it is reached by: the
/// kubeconfig's `tls-server-name`. The chain is checked as ever.
final class NamedServerTrust extends X509ExtendedTrustManager {
  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  private final X509TrustManager chains;
  private final String name;

  NamedServerTrust(X509TrustManager chains, String name) {
    this.chains = chains;
    this.name = name.toLowerCase(Locale.ROOT);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    chains.checkServerTrusted(chain, type);
    var names = chain[0].getSubjectAlternativeNames();
    if (names == null
        || names.stream()
            .filter(one -> one.getFirst().equals(DNS) || one.getFirst().equals(ADDRESS))
            .noneMatch(one -> isMeant(one.get(1).toString().toLowerCase(Locale.ROOT)))) {
      throw new CertificateException("No subject alternative name matching " + name + " found");
    }
  }

  private boolean isMeant(String one) {
    var dot = name.indexOf('.');
    return one.equals(name)
        || (one.startsWith("*.") && dot > 0 && one.substring(1).equals(name.substring(dot)));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    chains.checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return chains.getAcceptedIssuers();
  }
}
