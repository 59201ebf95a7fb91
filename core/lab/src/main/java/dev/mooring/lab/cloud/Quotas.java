package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Links;
import dev.mooring.lab.cloud.api.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The limits of each region, and what of them is in use.
final class Quotas {
  private static final Map<String, Integer> DEFAULTS =
      Map.of(
          "FORWARDING_RULES", 15,
          "IN_USE_ADDRESSES", 8,
          "STATIC_ADDRESSES", 8,
          "CPUS", 24,
          "INSTANCES", 24);

  private final Project project;
  private final Map<String, Integer> limits;

  /// @param limits what differs from a new project's usual limits, by metric
  Quotas(Project project, Map<String, Integer> limits) {
    this.project = project;
    this.limits = new HashMap<>(DEFAULTS);
    this.limits.putAll(limits);
  }

  int limit(String metric) {
    return limits.getOrDefault(metric, 0);
  }

  /// @throws ApiError 403 where some more would pass the limit
  void require(String metric, String region, int more) {
    if (usage(metric, region) + more > limit(metric)) {
      throw ApiError.quotaExceeded(metric, limit(metric), region);
    }
  }

  /// The region with its quotas as they are now.
  ObjectNode describe(ObjectNode region) {
    var copy = region.deepCopy();
    var quotas = copy.putArray("quotas");
    limits.keySet().stream()
        .sorted()
        .forEach(
            metric ->
                quotas
                    .addObject()
                    .put("metric", metric)
                    .put("limit", (double) limit(metric))
                    .put("usage", (double) usage(metric, Json.text(region, "name"))));
    return copy;
  }

  int usage(String metric, String region) {
    return switch (metric) {
      case "FORWARDING_RULES" -> (int) project.forwardingRules.in(Scope.region(region)).count();
      case "STATIC_ADDRESSES" -> (int) project.addresses.in(Scope.region(region)).count();
      case "IN_USE_ADDRESSES" -> (int) running(region).filter(Instances::hasExternalIp).count();
      case "CPUS" -> running(region).mapToInt(this::cpus).sum();
      case "INSTANCES" -> (int) inRegion(region).count();
      default -> 0;
    };
  }

  int cpus(ObjectNode instance) {
    var zone = Scope.zone(Links.name(Json.text(instance, "zone")));
    return project
        .machineTypes
        .find(zone, Links.name(Json.text(instance, "machineType")))
        .map(type -> type.path("guestCpus").asInt(0))
        .orElse(0);
  }

  private Stream<ObjectNode> running(String region) {
    return inRegion(region).filter(one -> !Json.text(one, "status").equals("TERMINATED"));
  }

  private Stream<ObjectNode> inRegion(String region) {
    return project.instances.all().filter(one -> region.equals(regionOf(one)));
  }

  private static String regionOf(ObjectNode instance) {
    return Scope.zone(Links.name(Json.text(instance, "zone"))).region();
  }
}
