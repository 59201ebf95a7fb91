package dev.mooring.mesh.istio1;

import dev.mooring.mesh.istio1.go.GoShellQuote;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The file `cluster.env`. The values of the group weigh more than the metadata of the proxy.
record SidecarEnvironment(Map<String, String> values) {
  /// SSH stays reachable whatever happens to the proxy; the others are the agent's and Envoy's own.
  private static final String OWN_PORTS = "22,15090,15021";

  static SidecarEnvironment of(WorkloadGroup group, ProxySettings proxy, JoinFacts facts) {
    var values = new TreeMap<>(proxy.metadata());
    values.put("ISTIO_INBOUND_PORTS", inbound(group));
    values.put("ISTIO_LOCAL_EXCLUDE_PORTS", OWN_PORTS + statusPort(proxy.statusPort()));
    values.put("ISTIO_NAMESPACE", group.namespace());
    values.put("ISTIO_SERVICE", group.name() + "." + group.namespace());
    values.put("ISTIO_SERVICE_CIDR", "*");
    values.put("SERVICE_ACCOUNT", group.serviceAccount());
    if (!facts.revision().isDefault()) {
      values.put("CA_ADDR", facts.revision().address(facts.istioNamespace()));
    }
    facts
        .ownAddress()
        .ifPresent(
            address -> {
              values.put("ISTIO_SVC_IP", address.ip());
              if (address instanceof JoinFacts.OwnAddress.External) {
                values.put("REWRITE_PROBE_LEGACY_LOCALHOST_DESTINATION", "true");
              }
            });
    return new SidecarEnvironment(values);
  }

  /// Ascending, where istioctl leaves the order to chance.
  private static String inbound(WorkloadGroup group) {
    return group.ports().isEmpty()
        ? "*"
        : group.ports().values().stream()
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(","));
  }

  private static String statusPort(int port) {
    return switch (port) {
      case 15090, 15021 -> "";
      case 0 -> ",15020";
      default -> "," + port;
    };
  }

  String render() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + GoShellQuote.quote(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }
}
