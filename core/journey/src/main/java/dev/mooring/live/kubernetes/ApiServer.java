package dev.mooring.live.kubernetes;

import dev.mooring.live.call.Proxies;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An API server as it is reached: what failures are told with.
///
/// @param url its address
/// @param proxy the proxy on the way, if there is one
/// @param hasAuthority whether the kubeconfig names the authority that vouches for it
/// @param login how requests say who sends them
/// @param impersonation the user that they are made as
record ApiServer(
    String url,
    Optional<URI> proxy,
    boolean hasAuthority,
    Login login,
    Impersonation impersonation) {

  /// The API server of a context.
  ///
  /// @param proxies those that the environment names; the kubeconfig's own comes first
  static ApiServer of(
      KubeContext context, JsonNode cluster, JsonNode user, Proxies proxies, InstantSource clock) {
    var own = cluster.path("proxy-url").asString("");
    return new ApiServer(
        context.server(),
        own.isEmpty()
            ? proxies.proxyFor(URI.create(context.server()))
            : Optional.of(Proxies.parse(own)),
        Stream.of("certificate-authority", "certificate-authority-data")
            .anyMatch(key -> !cluster.path(key).asString("").isEmpty()),
        ServerUrl.isPrivate(context.server()) ? Login.of(user, cluster, clock) : new OpenLogin(),
        Impersonation.of(user));
  }

  /// The proxy without its password.
  String proxyName() {
    return proxy.map(uri -> uri.getHost() + ":" + port(uri)).orElse("");
  }

  static int port(URI proxy) {
    return proxy.getPort() < 0 ? 80 : proxy.getPort();
  }
}
