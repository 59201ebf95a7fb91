package dev.mooring.live;

import dev.mooring.mesh.Pem;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Base64;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What kubectl refuses in a kubeconfig before it asks anyone (client-go, clientcmd's validation,
/// and the transport's), because it could only be meant in two ways.
final class KubeconfigRules {
  private KubeconfigRules() {}

  /// What is wrong with a `cluster`; empty where it can be used.
  static String obstacle(JsonNode cluster) {
    var data = text(cluster, "certificate-authority-data");
    var hasAuthority = !data.isEmpty() || !text(cluster, "certificate-authority").isEmpty();
    if (cluster.path("insecure-skip-tls-verify").asBoolean(false) && hasAuthority) {
      return "it names a certificate-authority together with insecure-skip-tls-verify,"
          + " which say the opposite of each other: leave one of them out";
    }
    return data.isEmpty() || isCertificate(data)
        ? ""
        : "its certificate-authority-data is no certificate in base64";
  }

  private static boolean isCertificate(String data) {
    try {
      var pem = new String(Base64.getDecoder().decode(data), StandardCharsets.US_ASCII);
      return !Pem.certificates(pem).isEmpty();
    } catch (CertificateException | IllegalArgumentException noCertificate) {
      return false;
    }
  }

  /// What is wrong with a `user`; empty where it can be used.
  static String userObstacle(JsonNode user) {
    var exec = user.path("exec");
    var hasPassword = Stream.of("username", "password").anyMatch(key -> has(user, key));
    if (has(user, "token") && hasPassword) {
      return "it has a token together with a username or password, and one way to log in is meant";
    } else if (hasEither(user, "client-certificate") && !hasEither(user, "client-key")) {
      return "it has a client-certificate without a client-key";
    } else if (exec.isObject() && user.path("auth-provider").isObject()) {
      return "it has an exec plugin together with an auth-provider";
    }
    return exec.isObject() && text(exec, "command").isEmpty() ? "its exec names no command" : "";
  }

  private static boolean hasEither(JsonNode user, String key) {
    return has(user, key) || has(user, key + "-data");
  }

  private static boolean has(JsonNode parent, String key) {
    return !text(parent, key).isEmpty();
  }

  private static String text(JsonNode parent, String key) {
    return parent.path(key).asString("");
  }
}
