package dev.mooring.lab.cloud;

import com.google.common.hash.Hashing;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Router;
import dev.mooring.lab.cloud.api.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// What the practice cluster asks the cloud for when a Service wants a load balancer. Each one is a
/// forwarding rule of the project, and its description names the Service, as GKE does it.
public final class LoadBalancers {
  private static final String METRIC = "FORWARDING_RULES";
  private static final int MOST_PORTS = 5;

  private final Project project;
  private final Quotas quotas;
  private final InternalAddresses addresses;

  LoadBalancers(Project project, Quotas quotas, InternalAddresses addresses) {
    this.project = project;
    this.quotas = quotas;
    this.addresses = addresses;
  }

  /// An internal address for a Service; the same one when it has one already. Empty where a
  /// forwarding rule cannot be made: with more than five ports, or when the quota is used up (see
  /// [#isQuotaUsedUp]).
  public Optional<String> allocate(
      String namespace, String service, String protocol, List<Integer> ports) {
    synchronized (project) {
      var present = project.forwardingRules.find(region(), ruleName(namespace, service));
      if (present.isPresent()) {
        return present.map(rule -> Json.text(rule, "IPAddress"));
      }
      if (ports.isEmpty() || ports.size() > MOST_PORTS || isQuotaUsedUp()) {
        return Optional.empty();
      }
      var address = addresses.forLoadBalancer(LabCloud.REGION);
      var rule = Json.object().put("loadBalancingScheme", "INTERNAL").put("IPAddress", address);
      rule.put("IPProtocol", protocol);
      rule.set("ports", Json.strings(ports.stream().map(String::valueOf).toList()));
      rule.put("network", project.links.to("global/networks/default"));
      rule.put("subnetwork", project.links.to("regions/us-east4/subnetworks/default"));
      create(namespace, service, rule);
      return Optional.of(address);
    }
  }

  /// Records the load balancer that shows a Service to the world, at an address that it has
  /// already.
  public void external(
      String namespace, String service, String protocol, List<Integer> ports, String address) {
    synchronized (project) {
      var range = ports.stream().sorted().map(String::valueOf).collect(Collectors.toList());
      var rule = Json.object().put("loadBalancingScheme", "EXTERNAL").put("IPAddress", address);
      rule.put("IPProtocol", protocol);
      rule.put("portRange", range.getFirst() + "-" + range.getLast());
      create(namespace, service, rule);
    }
  }

  /// Takes the load balancer of a Service away; one that is not there is fine.
  public void release(String namespace, String service) {
    synchronized (project) {
      var name = ruleName(namespace, service);
      if (project.forwardingRules.find(region(), name).isPresent()) {
        project.forwardingRules.remove(region(), name);
      }
    }
  }

  /// Whether the region has room for one more forwarding rule.
  public boolean isQuotaUsedUp() {
    synchronized (project) {
      return quotas.usage(METRIC, LabCloud.REGION) >= quotas.limit(METRIC);
    }
  }

  /// Lets somebody else in the project hold all forwarding rules that are left.
  void useUpQuota() {
    for (var n = 1; !isQuotaUsedUp(); n++) {
      external("other-team", "web-" + n, "TCP", List.of(443), "203.0.113." + n);
    }
  }

  private void create(String namespace, String service, ObjectNode rule) {
    var description = Json.object().put("kubernetes.io/service-name", namespace + "/" + service);
    rule.put("description", description.toString()).put("networkTier", "PREMIUM");
    project.create(project.forwardingRules, region(), ruleName(namespace, service), rule);
  }

  /// GKE builds the name from the Service's uid, which the cloud is not told here.
  private static String ruleName(String namespace, String service) {
    var text = namespace + "/" + service;
    return "a"
        + Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString().substring(0, 31);
  }

  private static Scope region() {
    return Scope.region(LabCloud.REGION);
  }

  void routes(Router router, Operations operations) {
    router.on(
        "DELETE " + ReadRoutes.PROJECT + "regions/{region}/forwardingRules/{name}",
        call ->
            operations.done(
                call.scope(), "delete", project.forwardingRules.remove(call.scope(), call.name())));
  }
}
