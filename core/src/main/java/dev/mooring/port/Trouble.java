package dev.mooring.port;

/// A refusal that people know by a name of its own, with advice of its own. A [WorldException]
/// without one is told by its kind alone.
public enum Trouble {
  /// The kubeconfig is missing, or names what is not there.
  KUBECONFIG_POINTS_NOWHERE,
  /// The API server does not take the credentials, or not any more.
  LOGIN_EXPIRED,
  /// There are no credentials to log in to the API server with.
  LOGIN_MISSING,
  /// The program that gives credentials is not installed.
  LOGIN_PLUGIN_MISSING,
  /// The program that gives credentials gave none.
  LOGIN_PLUGIN_FAILED,
  /// Nobody answers at the API server's address.
  API_SERVER_UNREACHABLE,
  /// The API server's certificate does not lead to an authority that is trusted.
  CERTIFICATE_NOT_TRUSTED,
  /// Another field manager owns a field that is to have another value.
  FIELD_CONFLICT,
  /// The proxy on the way to the API server does not let through.
  PROXY_REFUSES,
  /// The machine shows another host key than the one it is known by.
  HOST_KEY_CHANGED,
  /// The range of the ClusterIPs was not given and cannot be found out.
  SERVICE_RANGE_UNKNOWN
}
