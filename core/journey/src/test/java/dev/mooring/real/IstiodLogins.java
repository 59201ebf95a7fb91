package dev.mooring.real;

import com.sun.net.httpserver.HttpsExchange;
import io.fabric8.kubernetes.api.model.authentication.TokenReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out who calls istiod: by the certificate of the mesh that the connection was made with,
/// else by a token, which the API server judges. What is wrong with a token only istiod's own log
/// tells.
record IstiodLogins(KubernetesClient admin) {
  private static final Logger LOG = LoggerFactory.getLogger(IstiodLogins.class);
  private static final String CLUSTER = "Kubernetes";
  private static final String ACCOUNT = "system:serviceaccount:";

  /// @param failure what a caller hears whose token is worth nothing
  MeshIdentity identity(HttpsExchange call, String failure) throws RpcFailure {
    try {
      var leaf = (X509Certificate) call.getSSLSession().getPeerCertificates()[0];
      var uri = leaf.getSubjectAlternativeNames().iterator().next().get(1);
      return MeshIdentity.parse(String.valueOf(uri));
    } catch (SSLPeerUnverifiedException byToken) {
      return byToken(call, failure);
    } catch (CertificateParsingException broken) {
      throw new RpcFailure("Unauthenticated", failure);
    }
  }

  private MeshIdentity byToken(HttpsExchange call, String failure) throws RpcFailure {
    var cluster = String.valueOf(call.getRequestHeaders().getFirst("ClusterID"));
    var header = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
    var token = header.replaceFirst("^Bearer *", "");
    if (token.isEmpty()) {
      throw refused(failure, "no bearer token exists in HTTP authorization header");
    }
    if (!cluster.equals(CLUSTER)) {
      throw refused(failure, "client claims to be in cluster \"" + cluster + "\"");
    }
    var review =
        new TokenReviewBuilder()
            .withNewSpec()
            .withToken(token)
            .withAudiences("istio-ca")
            .endSpec()
            .build();
    var status = admin.resource(review).create().getStatus();
    if (!Boolean.TRUE.equals(status.getAuthenticated())) {
      throw refused(failure, String.valueOf(status.getError()));
    }
    var name = status.getUser().getUsername().substring(ACCOUNT.length()).split(":", 2);
    return new MeshIdentity(name[0], name[1]);
  }

  private static RpcFailure refused(String failure, String reason) {
    LOG.info("Authentication failed: {}", reason);
    return new RpcFailure("Unauthenticated", failure);
  }
}
