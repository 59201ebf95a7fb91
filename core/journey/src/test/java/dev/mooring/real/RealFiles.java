package dev.mooring.real;

import dev.mooring.live.kubernetes.TestAuthority;
import dev.mooring.live.kubernetes.TestAuthority.Identity;
import dev.mooring.live.kubernetes.TestAuthority.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The certificates, keys and tokens of a real API server, in a folder of its own.
final class RealFiles {
  private final Path folder;
  private final TestAuthority servers = new TestAuthority("real-servers");
  private final TestAuthority clients = new TestAuthority("real-clients");
  private final Map<RealUser, String> tokens = new EnumMap<>(RealUser.class);

  RealFiles(Path folder) {
    this.folder = folder;
    for (var user : RealUser.values()) {
      tokens.put(user, UUID.randomUUID().toString());
    }
    var server =
        servers.issue(
            Wish.of(
                "CN=kube-apiserver",
                TestAuthority.address("127.0.0.1"),
                TestAuthority.host("localhost"),
                TestAuthority.host("kubernetes.default.svc")));
    write("server.crt", server.certificate());
    write("server.key", server.key());
    write("clients.crt", clients.pem());
    write("accounts.key", TestAuthority.key());
    write(
        "tokens.csv",
        Arrays.stream(RealUser.values())
            .filter(user -> user != RealUser.BEN)
            .map(user -> "%s,%s,%s,\"%s\"\n".formatted(tokens.get(user), user, user, user.group()))
            .map(String::toLowerCase)
            .collect(Collectors.joining()));
  }

  Path at(String name) {
    return folder.resolve(name);
  }

  /// The authority that vouches for the server.
  String serverAuthority() {
    return servers.pem();
  }

  /// A client certificate that the server knows its owner by.
  Identity client(Wish wish) {
    return clients.issue(wish);
  }

  String token(RealUser user) {
    return tokens.getOrDefault(user, "");
  }

  /// The `user` part of a kubeconfig in YAML's flow style.
  String credentials(RealUser user) {
    if (user != RealUser.BEN) {
      return "token: \"%s\"".formatted(token(user));
    }
    var identity = client(Wish.of("CN=" + user.login()));
    return "client-certificate-data: %s, client-key-data: %s"
        .formatted(base64(identity.certificate()), base64(identity.key()));
  }

  /// Writes a kubeconfig with one context, `real`.
  ///
  /// @param cluster the `cluster` part in YAML's flow style
  /// @param user the `user` part in YAML's flow style
  Path kubeconfig(String name, String cluster, String user) {
    return write(
        name + ".kubeconfig",
        """
        apiVersion: v1
        kind: Config
        current-context: real
        clusters: [{name: real, cluster: {%s}}]
        users: [{name: %s, user: {%s}}]
        contexts: [{name: real, context: {cluster: real, user: %s}}]
        """
            .formatted(cluster, name, user, name));
  }

  static String base64(String text) {
    return Base64.getEncoder()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
