package dev.mooring.mesh.tutorial;

import dev.mooring.net.Ipv4Range;

/// The file `cluster.env`: which range the machine's sidecar captures. Istio 0.2.12 knows this one
/// line; an empty range there would capture everything, so there is none.
///
/// @param serviceCidr the range of the ClusterIPs, such as `10.63.240.0/20`
public record ClusterEnv(String serviceCidr) {
  /// Where the start scripts read it.
  public static final String PATH = "/var/lib/istio/envoy/cluster.env";

  private static final String KEY = "ISTIO_SERVICE_CIDR=";

  /// @throws IllegalArgumentException when the range is empty or malformed
  public ClusterEnv {
    serviceCidr = Ipv4Range.parse(serviceCidr).toString();
  }

  public String render() {
    return KEY + serviceCidr + "\n";
  }

  /// Reads the file as a shell would: the last assignment counts.
  ///
  /// @throws IllegalArgumentException when no line gives a range
  public static ClusterEnv parse(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> line.startsWith(KEY))
        .map(line -> line.substring(KEY.length()).replace("\"", ""))
        .reduce((_, last) -> last)
        .map(ClusterEnv::new)
        .orElseThrow(() -> new IllegalArgumentException("No line begins with " + KEY));
  }
}
