package dev.mooring.lab.cloud;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What can be read off an instance's JSON.
final class Instances {
  private Instances() {}

  static String internalIp(ObjectNode instance) {
    return Json.text(instance.at("/networkInterfaces/0"), "networkIP");
  }

  static String network(ObjectNode instance) {
    return Json.text(instance.at("/networkInterfaces/0"), "network");
  }

  static boolean hasExternalIp(ObjectNode instance) {
    return instance.at("/networkInterfaces/0/accessConfigs/0/natIP").isString();
  }

  static boolean isRunning(ObjectNode instance) {
    return Json.text(instance, "status").equals("RUNNING");
  }

  static Map<String, String> metadata(JsonNode metadata) {
    return metadata
        .path("items")
        .valueStream()
        .collect(
            Collectors.toMap(
                item -> Json.text(item, "key"),
                item -> Json.text(item, "value"),
                (_, last) -> last));
  }

  /// What the metadata server of that project tells an instance.
  static InstanceFacts facts(Project project, ObjectNode instance) {
    var own = metadata(instance.path("metadata"));
    var all = new HashMap<>(metadata(project.metadata));
    var blocked = own.getOrDefault("block-project-ssh-keys", "").equalsIgnoreCase("TRUE");
    var projectKeys = blocked ? "" : all.getOrDefault("ssh-keys", "");
    all.putAll(own);
    var keys = (own.getOrDefault("ssh-keys", "") + "\n" + projectKeys).strip();
    all.put("ssh-keys", keys);
    return new InstanceFacts(
        Json.text(instance, "name"),
        Links.name(Json.text(instance, "zone")),
        internalIp(instance),
        Map.copyOf(all),
        Links.name(instance.at("/disks/0/licenses/0").asString("")),
        Json.text(instance.at("/disks/0"), "architecture").equals("ARM64"));
  }
}
