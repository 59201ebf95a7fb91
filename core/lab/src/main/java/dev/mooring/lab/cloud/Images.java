package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Call;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Links;
import dev.mooring.lab.cloud.api.Router;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The public images that instances are made from.
final class Images {
  private static final List<Image> ALL =
      List.of(
          image("debian-cloud", "debian-11", "debian-11-bullseye-v20250513").deprecate(),
          image("debian-cloud", "debian-11", "debian-11-bullseye-v20250610"),
          image("debian-cloud", "debian-12", "debian-12-bookworm-v20250513").deprecate(),
          image("debian-cloud", "debian-12", "debian-12-bookworm-v20250610"),
          image("debian-cloud", "debian-12-arm64", "debian-12-bookworm-arm64-v20250610"),
          image("ubuntu-os-cloud", "ubuntu-2204-lts", "ubuntu-2204-jammy-v20250508").deprecate(),
          image("ubuntu-os-cloud", "ubuntu-2204-lts", "ubuntu-2204-jammy-v20250605"),
          image("rocky-linux-cloud", "rocky-linux-9", "rocky-linux-9-v20250513").deprecate(),
          image("rocky-linux-cloud", "rocky-linux-9", "rocky-linux-9-v20250611"),
          image("rocky-linux-cloud", "rocky-linux-9-arm64", "rocky-linux-9-arm64-v20250611"),
          image("rhel-cloud", "rhel-9", "rhel-9-v20250611"));

  private final Links links;

  Images(Links links) {
    this.links = links;
  }

  void routes(Router router) {
    var images = "GET /compute/v1/projects/{imageProject}/global/images";
    router.on(images + "/family/{name}", call -> newest(imageProject(call), call.name()));
    router.on(images + "/{name}", call -> image(imageProject(call), call.name()));
    router.on(images, call -> list(imageProject(call)));
    router.on(
        "GET /compute/v1/projects/{imageProject}/zones/{zone}/imageFamilyViews/{name}",
        call ->
            Json.object()
                .put("kind", "compute#imageFamilyView")
                .set("image", newest(imageProject(call), call.name())));
  }

  /// The image that a boot disk names: by itself, by its family or by a view of the family.
  Optional<ObjectNode> referenced(String source) {
    var parts = source.substring(Math.max(0, source.indexOf("projects/"))).split("/", -1);
    if (parts.length < 3) {
      return Optional.empty();
    }
    var name = Links.name(source);
    var ofFamily = source.contains("/family/") || source.contains("/imageFamilyViews/");
    return ALL.stream()
        .filter(image -> image.project.equals(parts[1]))
        .filter(image -> ofFamily ? image.family.equals(name) : image.name.equals(name))
        .max(Comparator.comparing(Image::name))
        .map(this::json);
  }

  private ObjectNode newest(String project, String family) {
    return referenced("projects/" + project + "/global/images/family/" + family)
        .orElseThrow(
            () -> ApiError.notFound("projects/" + project + "/global/images/family/" + family));
  }

  private ObjectNode image(String project, String name) {
    return referenced("projects/" + project + "/global/images/" + name)
        .orElseThrow(() -> ApiError.notFound("projects/" + project + "/global/images/" + name));
  }

  private ObjectNode list(String project) {
    var some = ALL.stream().filter(image -> image.project.equals(project)).map(this::json).toList();
    return Json.object().put("kind", "compute#imageList").set("items", Json.array(some));
  }

  private static String imageProject(Call call) {
    return call.variable("imageProject");
  }

  private ObjectNode json(Image image) {
    var url = links.inProject(image.project, "global/images/" + image.name);
    var json = Json.object().put("kind", "compute#image").put("id", id(image));
    json.put("creationTimestamp", image.date() + "T00:00:00.000-00:00").put("name", image.name);
    json.put("family", image.family).put("status", "READY").put("sourceType", "RAW");
    json.put("selfLink", url).put("diskSizeGb", "10").put("archiveSizeBytes", "1073741824");
    json.put("architecture", image.architecture());
    json.putArray("licenses").add(image.license());
    if (image.deprecated) {
      json.putObject("deprecated").put("state", "DEPRECATED");
    }
    return json;
  }

  private static String id(Image image) {
    return "55" + image.date().replace("-", "") + (image.family.hashCode() & 0xffff);
  }

  private static Image image(String project, String family, String name) {
    return new Image(project, family, name, false);
  }

  private record Image(String project, String family, String name, boolean deprecated) {

    Image deprecate() {
      return new Image(project, family, name, true);
    }

    /// The day in the image's name, `20250610`, as a date.
    String date() {
      var day = name.substring(name.length() - 8);
      return day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6);
    }

    String architecture() {
      return family.endsWith("-arm64") ? "ARM64" : "X86_64";
    }

    /// Each publisher names its licenses in a way of its own.
    String license() {
      var system = family.replace("-arm64", "");
      var name =
          switch (system) {
            case "debian-11" -> "debian-11-bullseye";
            case "debian-12" -> "debian-12-bookworm";
            case "rhel-9" -> "rhel-9-server";
            default -> system;
          };
      return "https://www.googleapis.com/compute/v1/projects/%s/global/licenses/%s"
          .formatted(project, name);
    }
  }
}
