package dev.mooring.port;

/// A refusal that people know by a name of its own, with advice of its own. A [WorldException]
/// without one is told by its kind alone.
public enum Trouble {
  /// The machine shows another host key than the one it is known by.
  HOST_KEY_CHANGED,
  /// The range of the ClusterIPs was not given and cannot be found out.
  SERVICE_RANGE_UNKNOWN
}
