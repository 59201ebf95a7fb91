package dev.mooring.lab.mesh;

import dev.mooring.lab.world.Ipv4Range;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A Service as its object says.
public record MeshService(JsonNode json) {
  private static final String ACCOUNTS = "alpha.istio.io/kubernetes-serviceaccounts";

  public String name() {
    return json.path("metadata").path("name").asString("");
  }

  public String namespace() {
    return json.path("metadata").path("namespace").asString("");
  }

  public String label(String key) {
    return json.path("metadata").path("labels").path(key).asString("");
  }

  public String clusterIp() {
    return json.path("spec").path("clusterIP").asString("");
  }

  public Map<String, String> selector() {
    return Labels.of(json.path("spec").path("selector"));
  }

  /// The addresses of its load balancer; none while they are pending or for other types.
  public List<String> balancerAddresses() {
    var isBalancer = json.path("spec").path("type").asString("").equals("LoadBalancer");
    return json.path("status")
        .path("loadBalancer")
        .path("ingress")
        .valueStream()
        .map(one -> one.path("ip").asString(""))
        .filter(ip -> isBalancer && !ip.isEmpty())
        .toList();
  }

  /// Addresses at which the nodes take packets for it, whatever its type.
  public List<String> externalAddresses() {
    return json.path("spec").path("externalIPs").valueStream().map(ip -> ip.asString("")).toList();
  }

  /// Whether its load balancer takes packets from an address.
  public boolean admits(String ip) {
    var ranges = json.path("spec").path("loadBalancerSourceRanges");
    return ranges.isEmpty()
        || ranges
            .valueStream()
            .map(range -> Ipv4Range.read(range.asString("")))
            .anyMatch(range -> range.filter(one -> one.contains(ip)).isPresent());
  }

  public Optional<JsonNode> port(int number, String protocol) {
    return json.path("spec")
        .path("ports")
        .valueStream()
        .filter(one -> one.path("port").asInt(0) == number)
        .filter(one -> one.path("protocol").asString("TCP").equals(protocol))
        .findFirst();
  }

  public boolean hasPort(int number) {
    return port(number, "TCP").isPresent();
  }

  /// The port that its pods are reached at.
  public int targetPort(int number, Pod pod) {
    var target = port(number, "TCP").map(one -> one.path("targetPort"));
    return target.filter(one -> !one.isMissingNode()).map(pod::targetPort).orElse(number);
  }

  /// The accounts that may serve it, from its annotation; Istio takes `default` where none is
  /// given.
  public List<String> accounts() {
    var text = json.path("metadata").path("annotations").path(ACCOUNTS).asString("default");
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  @Override
  public String toString() {
    return name() + "." + namespace();
  }
}
