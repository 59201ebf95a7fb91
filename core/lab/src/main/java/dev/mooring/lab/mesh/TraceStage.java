package dev.mooring.lab.mesh;

/// The places where a request can fail.
public enum TraceStage {
  /// A name became an address.
  NAME,
  /// The packet was captured by iptables, or went straight on.
  CAPTURE,
  /// The proxy runs.
  PROXY,
  /// The proxy has its configuration from the control plane.
  CONFIGURATION,
  /// The network carries the packet to somebody.
  NETWORK,
  /// A firewall lets it through.
  FIREWALL,
  /// A Service of that name and port exists.
  SERVICE,
  /// A route rule chose a version.
  ROUTE,
  /// A pod or machine is there to take it.
  ENDPOINT,
  /// Both sides proved who they are.
  IDENTITY,
  /// The database let the user in.
  LOGIN,
  /// The application answered.
  APPLICATION,
  /// The certificate authority was asked.
  AUTHORITY
}
