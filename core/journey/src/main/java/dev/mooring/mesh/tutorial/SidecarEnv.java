package dev.mooring.mesh.tutorial;

import java.util.List;
import java.util.stream.Collectors;

/// The lines of `sidecar.env` that the tutorial adds (Istio 0.2.12, istio-start.sh and
/// istio-iptables.sh read them).
public final class SidecarEnv {
  /// Where the start script reads it.
  public static final String PATH = "/var/lib/istio/envoy/sidecar.env";

  private SidecarEnv() {}

  /// @param ports ports that the sidecar takes over on the way in
  /// @param service name that the proxy reports as its cluster
  /// @param namespace namespace of the machine's services, not of the control plane
  public static List<String> lines(List<Integer> ports, String service, String namespace) {
    var inbound = ports.stream().map(String::valueOf).collect(Collectors.joining(","));
    return List.of(
        "ISTIO_INBOUND_PORTS=" + inbound,
        "ISTIO_SERVICE=" + service,
        "ISTIO_NAMESPACE=" + namespace);
  }
}
