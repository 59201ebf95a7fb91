package dev.mooring.model;

/// Names for ports. Istio takes a port's protocol from the part of its name before the first `-`.
public final class PortName {
  private PortName() {}

  /// The name that `istioctl register` (0.2.12) gives to a port without one.
  public static String guess(int port) {
    return switch (port) {
      case 80, 8080 -> "http";
      case 443 -> "https";
      case 3306 -> "mysql";
      default -> Integer.toString(port);
    };
  }
}
