package dev.mooring.lab.world;

/// What the practice project's network lets through and where its load balancers lead.
public interface CloudNetwork {

  /// Whether a firewall rule lets TCP packets from an address reach a port of an instance.
  boolean allows(String fromIp, String instance, int port);

  /// Whether machines reach the pods at their own addresses.
  default boolean leadsToPods() {
    return true;
  }
}
