package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Call;
import dev.mooring.lab.cloud.api.Fingerprints;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Names;
import dev.mooring.lab.cloud.api.Router;
import dev.mooring.lab.cloud.api.Scope;
import dev.mooring.lab.world.Ipv4Range;
import tools.jackson.databind.node.ObjectNode;

/// VPC networks. Each has one subnetwork in each region, by the network's own name; the ranges are
/// those that Google gives to automatic networks.
final class Networks {
  private static final String NETWORKS = ReadRoutes.PROJECT + "global/networks";

  private final Project project;
  private final Operations operations;

  Networks(Project project, Operations operations) {
    this.project = project;
    this.operations = operations;
  }

  void routes(Router router) {
    router.on("POST " + NETWORKS, this::insert);
    router.on("DELETE " + NETWORKS + "/{name}", this::delete);
  }

  /// The region's subnetwork of a network.
  public static String subnetwork(Project project, String region, String network) {
    return project.links.to("regions/" + region + "/subnetworks/" + network);
  }

  static ObjectNode create(Project project, String name) {
    var network = Json.object().put("autoCreateSubnetworks", true).put("mtu", 1460);
    network.putObject("routingConfig").put("routingMode", "REGIONAL");
    var urls = network.putArray("subnetworks");
    Places.SUBNETWORKS.keySet().stream()
        .sorted()
        .forEach(region -> urls.add(subnetwork(project, region, name)));
    Places.SUBNETWORKS.forEach((region, range) -> subnetwork(project, region, range, name));
    return project.create(project.networks, Scope.GLOBAL, name, network);
  }

  private static void subnetwork(Project project, String region, String range, String name) {
    var content = Json.object().put("network", project.links.to("global/networks/" + name));
    content.put("ipCidrRange", range).put("gatewayAddress", Ipv4Range.of(range).at(1));
    content.put("privateIpGoogleAccess", false).put("purpose", "PRIVATE");
    content.put("stackType", "IPV4_ONLY");
    content.put("fingerprint", Fingerprints.of(content));
    project.create(project.subnetworks, Scope.region(region), name, content);
  }

  private ObjectNode insert(Call call) {
    var name = Names.check("resource.name", Json.text(call.body(), "name"));
    project.networks.refuseExisting(Scope.GLOBAL, name);
    if (!call.body().path("autoCreateSubnetworks").asBoolean(false)) {
      throw ApiError.invalid(
          "resource.autoCreateSubnetworks", "false", "This project makes automatic networks only.");
    }
    return operations.done(Scope.GLOBAL, "insert", create(project, name));
  }

  private ObjectNode delete(Call call) {
    var network = project.networks.get(Scope.GLOBAL, call.name());
    var url = Json.text(network, "selfLink");
    var isUsed =
        project.firewalls.all().anyMatch(rule -> Json.text(rule, "network").equals(url))
            || project.instances.all().anyMatch(one -> Instances.network(one).equals(url));
    if (isUsed) {
      throw new ApiError(
          400,
          "resourceInUseByAnotherResource",
          "The network resource '%s' is already being used.".formatted(call.name()));
    }
    project.networks.remove(Scope.GLOBAL, call.name());
    Places.SUBNETWORKS
        .keySet()
        .forEach(region -> project.subnetworks.remove(Scope.region(region), call.name()));
    return operations.done(Scope.GLOBAL, "delete", network);
  }
}
