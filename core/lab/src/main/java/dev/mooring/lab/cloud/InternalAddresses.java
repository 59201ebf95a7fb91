package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.world.Ipv4Range;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Hands out addresses of a region's subnetwork. The first few belong to the cluster's nodes, the
/// ones up to 19 are left to load balancers.
final class InternalAddresses {
  private static final int FIRST_MACHINE = 5;
  private static final int FIRST_BALANCER = 6;
  private static final int FIRST_OTHER_MACHINE = 20;
  private static final int LAST_MACHINE = 255;
  private static final int LAST = 4094;

  private final Project project;

  InternalAddresses(Project project) {
    this.project = project;
  }

  String forInstance(String region) {
    var candidates =
        IntStream.concat(
            IntStream.of(FIRST_MACHINE), IntStream.range(FIRST_OTHER_MACHINE, LAST_MACHINE));
    return firstFree(region, candidates);
  }

  /// For instances that were there before: leaves the first address to the one that comes.
  String forOldInstance(String region) {
    return firstFree(region, IntStream.range(FIRST_OTHER_MACHINE, LAST_MACHINE));
  }

  String forLoadBalancer(String region) {
    var candidates =
        IntStream.concat(
            IntStream.range(FIRST_BALANCER, FIRST_OTHER_MACHINE),
            IntStream.range(LAST_MACHINE + 1, LAST));
    return firstFree(region, candidates);
  }

  /// An address that somebody asks for by himself.
  void require(String region, String address) {
    if (!isInside(region, address)) {
      throw ApiError.invalid(
          "resource.networkInterfaces[0].networkIP",
          address,
          "IP address must be in the subnetwork's range.");
    }
    if (inUse().anyMatch(address::equals)) {
      throw new ApiError(
          400, "resourceInUseByAnotherResource", "IP '" + address + "' is already being used.");
    }
  }

  private String firstFree(String region, IntStream candidates) {
    var range = range(region);
    return candidates
        .mapToObj(range::at)
        .filter(address -> inUse().noneMatch(address::equals))
        .findFirst()
        .orElseThrow(
            () -> new ApiError(403, "quotaExceeded", "The subnetwork has no free address."));
  }

  private static boolean isInside(String region, String address) {
    return range(region).contains(address);
  }

  private static Ipv4Range range(String region) {
    return Ipv4Range.of(Places.SUBNETWORKS.getOrDefault(region, "0.0.0.0/32"));
  }

  private Stream<String> inUse() {
    return Stream.of(
            project.instances.all().map(Instances::internalIp),
            project.forwardingRules.all().map(rule -> Json.text(rule, "IPAddress")),
            project.addresses.all().map(InternalAddresses::reserved))
        .flatMap(addresses -> addresses);
  }

  private static String reserved(ObjectNode address) {
    return Json.text(address, "address");
  }
}
