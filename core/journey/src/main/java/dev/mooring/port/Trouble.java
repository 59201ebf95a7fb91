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
  /// What answers at the API server's address does not speak Kubernetes' language.
  API_NOT_UNDERSTOOD,
  /// The API server's certificate does not lead to an authority that is trusted.
  CERTIFICATE_NOT_TRUSTED,
  /// Another field manager owns a field that is to have another value.
  FIELD_CONFLICT,
  /// The proxy on the way to the API server does not let through.
  PROXY_REFUSES,
  /// The SSH configuration asks for something that is not supported.
  SSH_CONFIG,
  /// The machine accepts none of the keys.
  LOGIN_REFUSED,
  /// Nothing is known about the machine's host key, and nobody has said yes to it.
  HOST_KEY_UNKNOWN,
  /// The machine shows another host key than the one it is known by.
  HOST_KEY_CHANGED,
  /// The login user cannot become root.
  SUDO_REFUSED,
  /// The connection broke while a command ran.
  CONNECTION_LOST,
  /// A private key cannot be read, or its passphrase is missing.
  KEY_UNUSABLE,
  /// A machine on the way to the machine is the obstacle.
  JUMP_FAILED,
  /// Somebody stopped what ran.
  STOPPED,
  /// Another run, renewal or clean-up writes in the journal.
  JOURNAL_HELD,
  /// The journal cannot be written, so nothing may be changed.
  JOURNAL_UNWRITABLE,
  /// The file with the journey's id can be neither made nor read.
  JOURNEY_UNKNOWN,
  /// There are several revisions of the control plane, none was named, and the user may not see
  /// which is the default one.
  DEFAULT_REVISION_HIDDEN,
  /// The range of the ClusterIPs was not given and cannot be found out.
  SERVICE_RANGE_UNKNOWN,
  /// Istio offers no package of this release.
  PACKAGE_MISSING,
  /// Neither the machine nor this computer reaches the host of Istio's packages.
  PACKAGE_UNREACHABLE,
  /// What was fetched is not what its publisher offers.
  CHECKSUM_DIFFERS
}
