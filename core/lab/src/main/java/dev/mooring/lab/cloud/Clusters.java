package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Call;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Router;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// The Container API: the practice project's one cluster.
final class Clusters {
  static final String NAME = "demo-cluster";
  static final String POD_CIDR = "10.60.0.0/14";
  static final String SERVICE_CIDR = "10.63.240.0/20";
  private static final String ZONE = "us-east4-a";

  private final Project project;
  private final Supplier<ControlPlane> controlPlane;

  Clusters(Project project, Supplier<ControlPlane> controlPlane) {
    this.project = project;
    this.controlPlane = controlPlane;
  }

  /// Today's path of a cluster and the one that old clients use.
  void routes(Router router) {
    for (var places : Set.of("locations", "zones")) {
      var clusters = "GET /v1/projects/{project}/" + places + "/{place}/clusters";
      router.on(clusters, this::list);
      router.on(clusters + "/{name}", this::get);
    }
  }

  private ObjectNode list(Call call) {
    var place = call.variable("place");
    var answer = Json.object();
    if (place.equals("-") || place.equals(ZONE)) {
      answer.putArray("clusters").add(cluster());
    }
    return answer;
  }

  private ObjectNode get(Call call) {
    if (!call.variable("place").equals(ZONE) || !call.name().equals(NAME)) {
      throw new ApiError(
          404,
          "notFound",
          "Not found: projects/%s/zones/%s/clusters/%s."
              .formatted(Project.ID, call.variable("place"), call.name()));
    }
    return cluster();
  }

  private ObjectNode cluster() {
    var plane = controlPlane.get();
    var self = project.links.base() + "/v1/projects/" + Project.ID + "/zones/" + ZONE;
    var cluster = Json.object().put("name", NAME).put("location", ZONE).put("zone", ZONE);
    cluster.put("endpoint", plane.endpoint()).put("status", "RUNNING");
    cluster.put("clusterIpv4Cidr", POD_CIDR).put("servicesIpv4Cidr", SERVICE_CIDR);
    cluster.put("network", "default").put("subnetwork", "default");
    cluster.put("currentMasterVersion", plane.version());
    cluster.put("currentNodeVersion", plane.version());
    cluster.put("initialClusterVersion", plane.version());
    cluster.put("currentNodeCount", 3).put("selfLink", self + "/clusters/" + NAME);
    cluster.putArray("locations").add(ZONE);
    cluster.putObject("masterAuth").put("clusterCaCertificate", base64(plane.caPem()));
    cluster
        .putObject("networkConfig")
        .put("network", "projects/practice/global/networks/default")
        .put("subnetwork", "projects/practice/regions/us-east4/subnetworks/default");
    cluster.putArray("nodePools").add(nodePool(plane));
    return cluster;
  }

  private static ObjectNode nodePool(ControlPlane plane) {
    var pool = Json.object().put("name", "default-pool").put("initialNodeCount", 3);
    pool.put("version", plane.version()).put("status", "RUNNING");
    pool.putObject("config").put("machineType", "e2-standard-2").put("diskSizeGb", 100);
    return pool;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
