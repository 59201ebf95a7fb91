package dev.mooring.mesh.tutorial;

import dev.mooring.net.Ipv4;
import java.util.HashMap;
import java.util.Map;

/// The dnsmasq file `kubedns` (Istio 0.2.9 to 0.7): who answers for the cluster's names, and the
/// addresses of the control plane.
///
/// @param dns address of the load balancer before kube-dns
/// @param mixer address of mixer's load balancer
/// @param pilot address of pilot's load balancer
/// @param ca address of the certificate authority's load balancer
/// @param namespace namespace of the control plane
public record Kubedns(String dns, String mixer, String pilot, String ca, String namespace) {
  /// Where dnsmasq reads it.
  public static final String PATH = "/etc/dnsmasq.d/kubedns";

  private static final String CA = "address=/istio-ca.";

  /// @throws IllegalArgumentException when an address is empty or none, or the namespace is no name
  public Kubedns {
    requireAddress("kube-dns", dns);
    requireAddress("mixer", mixer);
    requireAddress("pilot", pilot);
    requireAddress("the certificate authority", ca);
    if (!namespace.matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?")) {
      throw new IllegalArgumentException("Not a namespace: '" + namespace + "'");
    }
  }

  private static void requireAddress(String who, String address) {
    if (!Ipv4.isAddress(address)) {
      throw new IllegalArgumentException("The address of " + who + " is '" + address + "'");
    }
  }

  /// The seven lines, in the order of `setupMeshEx.sh`.
  public String render() {
    return """
    server=/svc.cluster.local/%1$s
    address=/istio-mixer/%2$s
    address=/istio-pilot/%3$s
    address=/istio-ca/%4$s
    address=/istio-mixer.%5$s/%2$s
    address=/istio-pilot.%5$s/%3$s
    address=/istio-ca.%5$s/%4$s
    """
        .formatted(dns, mixer, pilot, ca, namespace);
  }

  /// Reads such a file.
  ///
  /// @throws IllegalArgumentException when a line is missing or an address is none
  public static Kubedns parse(String text) {
    var values = new HashMap<String, String>();
    text.lines().map(String::strip).forEach(line -> keep(line, values));
    var namespace =
        values.keySet().stream()
            .filter(key -> key.startsWith(CA))
            .map(key -> key.substring(CA.length()))
            .findFirst()
            .orElse("");
    var parsed =
        new Kubedns(
            values.getOrDefault("server=/svc.cluster.local", ""),
            values.getOrDefault("address=/istio-mixer", ""),
            values.getOrDefault("address=/istio-pilot", ""),
            values.getOrDefault("address=/istio-ca", ""),
            namespace);
    parsed.render().lines().forEach(line -> requireLine(line, values));
    return parsed;
  }

  private static void keep(String line, Map<String, String> values) {
    var slash = line.lastIndexOf('/');
    if (slash > 0) {
      values.put(line.substring(0, slash), line.substring(slash + 1));
    }
  }

  private static void requireLine(String line, Map<String, String> values) {
    var slash = line.lastIndexOf('/');
    if (!line.substring(slash + 1).equals(values.get(line.substring(0, slash)))) {
      throw new IllegalArgumentException("There is no line '" + line + "'");
    }
  }
}
