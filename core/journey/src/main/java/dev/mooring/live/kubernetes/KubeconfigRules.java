package dev.mooring.live.kubernetes;

import dev.mooring.mesh.Pem;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What kubectl refuses in a kubeconfig before it asks anyone (client-go, clientcmd's validation,
/// and the transport's), because it could only be meant in two ways.
final class KubeconfigRules {
  private KubeconfigRules() {}

  /// What is wrong with a `cluster`; empty where it can be used.
  static String obstacle(JsonNode cluster) {
    var data = text(cluster, "certificate-authority-data");
    if (hasBoth(cluster, "certificate-authority")) {
      return both("certificate-authority");
    }
    if (cluster.path("insecure-skip-tls-verify").asBoolean(false)
        && hasEither(cluster, "certificate-authority")) {
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

  /// What is wrong with a `user`; empty where it can be used. A key without its certificate is not
  /// looked at.
  static String userObstacle(JsonNode user) {
    if (hasEither(user, "client-certificate")) {
      if (hasBoth(user, "client-certificate")) {
        return both("client-certificate");
      } else if (hasBoth(user, "client-key")) {
        return both("client-key");
      } else if (!hasEither(user, "client-key")) {
        return "it has a client-certificate without a client-key";
      }
    }
    return loginObstacle(user);
  }

  /// The keys of a `user` whose files have to be there: a key's file goes with a certificate, and a
  /// token serves while its file is missing.
  static List<String> filesOf(JsonNode user) {
    return Stream.of(
            Stream.of("client-certificate", "client-key")
                .filter(_ -> hasEither(user, "client-certificate")),
            Stream.of("tokenFile").filter(_ -> !has(user, "token")))
        .flatMap(keys -> keys)
        .toList();
  }

  private static String loginObstacle(JsonNode user) {
    var exec = user.path("exec");
    var hasPassword = Stream.of("username", "password").anyMatch(key -> has(user, key));
    if (has(user, "token") && hasPassword) {
      return "it has a token together with a username or password, and one way to log in is meant";
    } else if (has(user, "tokenFile") && has(user, "username")) {
      return "it has a tokenFile together with a username, and one way to log in is meant";
    } else if (exec.isObject() && user.path("auth-provider").isObject()) {
      return "it has an exec plugin together with an auth-provider";
    }
    return exec.isObject() && text(exec, "command").isEmpty() ? "its exec names no command" : "";
  }

  private static String both(String key) {
    return "it has %1$s-data and %1$s, and one of them is meant: leave the other one out"
        .formatted(key);
  }

  private static boolean hasBoth(JsonNode parent, String key) {
    return has(parent, key) && has(parent, key + "-data");
  }

  private static boolean hasEither(JsonNode parent, String key) {
    return has(parent, key) || has(parent, key + "-data");
  }

  private static boolean has(JsonNode parent, String key) {
    return !text(parent, key).isEmpty();
  }

  private static String text(JsonNode parent, String key) {
    return parent.path(key).asString("");
  }
}
