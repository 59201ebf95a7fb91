package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.Json;
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
}
