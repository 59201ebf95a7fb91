package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Fingerprints;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Links;
import dev.mooring.lab.cloud.api.Names;
import dev.mooring.lab.cloud.api.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes an instance from what a request wants, or says what is wrong with the wish.
final class InstanceFactory {
  private final Project project;
  private final BootDisks disks;
  private final InternalAddresses addresses;

  InstanceFactory(Project project, BootDisks disks, InternalAddresses addresses) {
    this.project = project;
    this.disks = disks;
    this.addresses = addresses;
  }

  /// Refuses what cannot be made at all, before anything is.
  void validate(Scope zone, ObjectNode wanted) {
    var name = Names.check("resource.name", Json.text(wanted, "name"));
    project.instances.refuseExisting(zone, name);
    // Machines of the lab are known by their host names, so one name serves one zone only.
    project
        .instance(name)
        .forEach(
            other -> {
              throw new ApiError(
                  409, "alreadyExists", "The name is taken by " + Json.text(other, "selfLink"));
            });
    checkArchitecture(machineType(zone, wanted), disks.image(wanted.path("disks")));
    project.disks.refuseExisting(zone, disks.name(wanted.path("disks"), name));
    Names.checkTags(wanted.path("tags"));
    Names.checkLabels(wanted.path("labels"));
    var network = wanted.at("/networkInterfaces/0");
    checkNetwork(zone, network);
    var address = Json.text(network, "networkIP");
    if (!address.isEmpty()) {
      addresses.require(zone.region(), address);
    }
  }

  /// Makes an instance from a valid wish, with its disk and its address.
  ObjectNode create(Scope zone, ObjectNode wanted, String status) {
    var name = Json.text(wanted, "name");
    var content = Json.object().put("status", status).put("canIpForward", false);
    content.put("description", Json.text(wanted, "description"));
    content.put("machineType", Json.text(machineType(zone, wanted), "selfLink"));
    content.put("cpuPlatform", "Intel Broadwell").put("deletionProtection", false);
    content.put("startRestricted", false).put("lastStartTimestamp", project.now());
    content.set("scheduling", scheduling());
    content.set("tags", tags(wanted.path("tags")));
    content.set("metadata", metadata(wanted.path("metadata")));
    content.set("labels", wanted.path("labels").isObject() ? wanted.path("labels") : Json.object());
    content.put("labelFingerprint", Fingerprints.of(content.path("labels")));
    if (wanted.path("serviceAccounts").isArray()) {
      content.set("serviceAccounts", wanted.path("serviceAccounts"));
    }
    content.putArray("networkInterfaces").add(networkInterface(zone, wanted));
    var image = disks.image(wanted.path("disks"));
    var diskName = disks.name(wanted.path("disks"), name);
    var self = project.links.to(zone.child("instances/" + name));
    var disk = disks.create(zone, wanted.at("/disks/0"), image, diskName, self);
    content.putArray("disks").add(disk);
    content.put("fingerprint", Fingerprints.of(content));
    return project.create(project.instances, zone, name, content);
  }

  private ObjectNode machineType(Scope zone, ObjectNode wanted) {
    var reference = Json.text(wanted, "machineType");
    if (reference.isEmpty()) {
      throw ApiError.required("resource.machineType");
    }
    var name = Links.name(reference);
    return project
        .machineTypes
        .find(zone, name)
        .orElseThrow(
            () ->
                ApiError.invalid(
                    "resource.machineType",
                    reference,
                    "Machine type with name '%s' does not exist in zone '%s'."
                        .formatted(name, zone.place())));
  }

  private static void checkArchitecture(ObjectNode type, ObjectNode image) {
    var ofType = Json.text(type, "architecture");
    var ofImage = Json.text(image, "architecture");
    if (!ofType.equals(ofImage)) {
      throw new ApiError(
          400,
          "invalid",
          "Requested boot disk architecture (%s) is not compatible with machine type architecture (%s)."
              .formatted(ofImage, ofType));
    }
  }

  private void checkNetwork(Scope zone, JsonNode wanted) {
    var field = "resource.networkInterfaces[0].";
    var network = network(wanted);
    if (project.networks.find(Scope.GLOBAL, network).isEmpty()) {
      throw ApiError.invalid(
          field + "network", network, "The referenced network resource cannot be found.");
    }
    var subnetwork = Json.text(wanted, "subnetwork");
    var own = Networks.subnetwork(project, zone.region(), network);
    if (!subnetwork.isEmpty()
        && !own.endsWith("/" + subnetwork.replaceAll("^.*/regions/", "regions/"))) {
      throw ApiError.invalid(
          field + "subnetwork",
          subnetwork,
          "The referenced subnetwork resource cannot be found in this network and region.");
    }
  }

  /// The network that is asked for; a subnetwork alone says it too.
  private static String network(JsonNode wanted) {
    var network = Links.name(Json.text(wanted, "network"));
    var named = network.isEmpty() ? Links.name(Json.text(wanted, "subnetwork")) : network;
    return named.isEmpty() ? "default" : named;
  }

  private ObjectNode networkInterface(Scope zone, ObjectNode wanted) {
    var asked = wanted.at("/networkInterfaces/0");
    var nic = Json.object().put("kind", "compute#networkInterface").put("name", "nic0");
    var network = network(asked);
    nic.put("network", project.links.to("global/networks/" + network));
    nic.put("subnetwork", Networks.subnetwork(project, zone.region(), network));
    var address = Json.text(asked, "networkIP");
    nic.put("networkIP", address.isEmpty() ? addresses.forInstance(zone.region()) : address);
    nic.put("stackType", "IPV4_ONLY");
    if (!asked.path("accessConfigs").isEmpty()) {
      var nat = Json.object().put("kind", "compute#accessConfig").put("type", "ONE_TO_ONE_NAT");
      // Simulated machines listen on loopback: this is where a person's own ssh finds them.
      nat.put("name", "External NAT").put("natIP", "127.0.0.1").put("networkTier", "PREMIUM");
      nic.putArray("accessConfigs").add(nat);
    }
    return nic.put("fingerprint", Fingerprints.of(nic));
  }

  private static ObjectNode tags(JsonNode wanted) {
    var tags = Json.object();
    if (!wanted.path("items").isEmpty()) {
      tags.set("items", wanted.path("items"));
    }
    return Fingerprints.stamp(tags);
  }

  static ObjectNode metadata(JsonNode wanted) {
    var metadata = Json.object().put("kind", "compute#metadata");
    if (!wanted.path("items").isEmpty()) {
      metadata.set("items", wanted.path("items"));
    }
    return Fingerprints.stamp(metadata);
  }

  private static ObjectNode scheduling() {
    return Json.object()
        .put("onHostMaintenance", "MIGRATE")
        .put("automaticRestart", true)
        .put("preemptible", false)
        .put("provisioningModel", "STANDARD");
  }
}
