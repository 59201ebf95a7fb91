package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Links;
import dev.mooring.lab.cloud.api.Names;
import dev.mooring.lab.cloud.api.Router;
import dev.mooring.lab.cloud.api.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The boot disks of instances: made with them, and deleted with them if they say so.
final class BootDisks {
  private final Project project;
  private final Images images;

  BootDisks(Project project, Images images) {
    this.project = project;
    this.images = images;
  }

  /// The image that the first of the wanted disks is made from.
  ObjectNode image(JsonNode disks) {
    var field = "resource.disks[0].initializeParams.sourceImage";
    if (!disks.path(0).path("boot").asBoolean(false)) {
      throw ApiError.invalid("resource.disks", "[]", "At least one disk must be a boot disk.");
    }
    var source = Json.text(disks.at("/0/initializeParams"), "sourceImage");
    if (source.isEmpty()) {
      throw ApiError.required(field);
    }
    return images
        .referenced(source)
        .orElseThrow(
            () ->
                ApiError.invalid(field, source, "The referenced image resource cannot be found."));
  }

  String name(JsonNode disks, String instance) {
    var chosen = Json.text(disks.at("/0/initializeParams"), "diskName");
    return chosen.isEmpty() ? instance : Names.check("initializeParams.diskName", chosen);
  }

  /// Makes the disk and answers how it is attached.
  ObjectNode create(
      Scope zone, JsonNode wanted, ObjectNode image, String name, String instanceUrl) {
    var asked = Json.text(wanted.path("initializeParams"), "diskSizeGb");
    var size = asked.isEmpty() ? Json.text(image, "diskSizeGb") : asked;
    var type = Links.name(Json.text(wanted.path("initializeParams"), "diskType"));
    var disk = Json.object().put("sizeGb", size).put("status", "READY");
    disk.put("sourceImage", Json.text(image, "selfLink"));
    disk.put("sourceImageId", Json.text(image, "id"));
    disk.put(
        "type",
        project.links.to(zone.child("diskTypes/" + (type.isEmpty() ? "pd-standard" : type))));
    disk.putArray("users").add(instanceUrl);
    var url = Json.text(project.create(project.disks, zone, name, disk), "selfLink");
    var attached = Json.object().put("kind", "compute#attachedDisk").put("type", "PERSISTENT");
    attached.put("mode", "READ_WRITE").put("source", url).put("index", 0).put("boot", true);
    var device = Json.text(wanted, "deviceName");
    attached.put("deviceName", device.isEmpty() ? "persistent-disk-0" : device);
    attached.put("autoDelete", wanted.path("autoDelete").asBoolean(false));
    attached.put("interface", "SCSI").put("diskSizeGb", size);
    attached.put("architecture", Json.text(image, "architecture"));
    attached.set("licenses", image.path("licenses"));
    return attached;
  }

  void release(Scope zone, ObjectNode instance) {
    var attached = instance.at("/disks/0");
    var name = Links.name(Json.text(attached, "source"));
    if (attached.path("autoDelete").asBoolean(false)) {
      project.disks.remove(zone, name);
    } else {
      project.disks.find(zone, name).ifPresent(disk -> disk.putArray("users"));
    }
  }

  void routes(Router router, Operations operations) {
    router.on(
        "DELETE " + ReadRoutes.PROJECT + "zones/{zone}/disks/{name}",
        call -> {
          var disk = project.disks.get(call.scope(), call.name());
          if (!disk.path("users").isEmpty()) {
            throw new ApiError(
                400,
                "resourceInUseByAnotherResource",
                "The disk resource '%s' is already being used by '%s'"
                    .formatted(call.name(), disk.at("/users/0").asString("")));
          }
          project.disks.remove(call.scope(), call.name());
          return operations.done(call.scope(), "delete", disk);
        });
  }
}
