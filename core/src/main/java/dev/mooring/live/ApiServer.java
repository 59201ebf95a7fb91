package dev.mooring.live;

import java.net.URI;
import java.util.Optional;

/// An API server as it is reached: what failures are told with.
///
/// @param url its address
/// @param proxy the proxy on the way, if there is one
/// @param hasAuthority whether the kubeconfig names the authority that vouches for it
/// @param login how requests say who sends them
/// @param impersonation whom they are made as
record ApiServer(
    String url,
    Optional<URI> proxy,
    boolean hasAuthority,
    Login login,
    Impersonation impersonation) {

  /// The proxy without its password.
  String proxyName() {
    return proxy.map(uri -> uri.getHost() + ":" + port(uri)).orElse("");
  }

  static int port(URI proxy) {
    return proxy.getPort() < 0 ? 80 : proxy.getPort();
  }
}
