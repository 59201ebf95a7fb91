package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Call;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Router;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a machine says about itself through the API: its console and its guest attributes.
final class GuestReports {
  private static final String INSTANCE =
      "GET " + ReadRoutes.PROJECT + "zones/{zone}/instances/{name}/";

  private final Project project;
  private final Machines machines;

  GuestReports(Project project, Machines machines) {
    this.project = project;
    this.machines = machines;
  }

  void routes(Router router) {
    router.on(INSTANCE + "serialPort", this::serialPort);
    router.on(INSTANCE + "getGuestAttributes", this::guestAttributes);
  }

  private ObjectNode serialPort(Call call) {
    var instance = project.instances.get(call.scope(), call.name());
    var booted = Instances.isRunning(instance) && machines.hostKeys(call.name()).isPresent();
    var text = booted ? call.name() + " ttyS0\r\n\r\n" + call.name() + " login: " : "";
    var answer = Json.object().put("kind", "compute#serialPortOutput").put("contents", text);
    return answer.put("start", "0").put("next", Integer.toString(text.length()));
  }

  private ObjectNode guestAttributes(Call call) {
    var instance = project.instances.get(call.scope(), call.name());
    var path = call.parameter("queryPath");
    var wanted = path.isEmpty() ? call.parameter("variableKey") : path;
    var published = machines.hostKeys(call.name()).filter(_ -> isEnabled(instance));
    var found =
        published.orElse(List.of()).stream()
            .filter(key -> ("hostkeys/" + key.type()).startsWith(wanted))
            .toList();
    if (found.isEmpty()) {
      throw new ApiError(
          404,
          "notFound",
          "The resource '" + wanted + "' of type 'Guest Attribute' was not found.");
    }
    var answer = Json.object().put("kind", "compute#guestAttributes").put("queryPath", wanted);
    var items = answer.putObject("queryValue").putArray("items");
    found.forEach(
        key ->
            items
                .addObject()
                .put("namespace", "hostkeys")
                .put("key", key.type())
                .put("value", key.base64()));
    return answer;
  }

  private boolean isEnabled(ObjectNode instance) {
    return InstanceFacts.of(project, instance)
        .metadata()
        .getOrDefault("enable-guest-attributes", "")
        .equalsIgnoreCase("TRUE");
  }
}
