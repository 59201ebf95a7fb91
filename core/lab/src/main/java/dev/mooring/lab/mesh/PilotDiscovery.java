package dev.mooring.lab.mesh;

import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Pilot's question "who serves this name?": `/v1/registration/<host>|<port name>` (Istio 0.2).
final class PilotDiscovery implements Application {
  private static final Pattern REGISTRATION = Pattern.compile("/v1/registration/([^|]+)\\|(.+)");
  private static final JsonMapper JSON = new JsonMapper();
  private final ClusterView cluster;

  PilotDiscovery(ClusterView cluster) {
    this.cluster = cluster;
  }

  @Override
  public Answered answer(Call call) {
    var asked = REGISTRATION.matcher(call.path().replace("%7C", "|"));
    if (!asked.matches()) {
      return Answers.text(404, "");
    }
    var service = ServiceName.full(asked.group(1)).flatMap(cluster::service);
    var port = service.flatMap(one -> portNamed(one, asked.group(2)));
    return Answers.json(
        200, port.map(number -> hosts(service.orElseThrow(), number)).orElse("{\"hosts\": []}"));
  }

  private static Optional<Integer> portNamed(MeshService service, String name) {
    return service
        .json()
        .path("spec")
        .path("ports")
        .valueStream()
        .filter(port -> port.path("name").asString("").equals(name))
        .map(port -> port.path("port").asInt(0))
        .findFirst();
  }

  private String hosts(MeshService service, int port) {
    var answer = JsonNodeFactory.instance.objectNode();
    var hosts = answer.putArray("hosts");
    for (var pod : cluster.readyPods(service.namespace(), service.selector())) {
      hosts.addObject().put("ip_address", pod.ip()).put("port", service.targetPort(port, pod));
    }
    registered(service, port)
        .forEach(ip -> hosts.addObject().put("ip_address", ip).put("port", port));
    return JSON.writeValueAsString(answer);
  }

  private List<String> registered(MeshService service, int port) {
    return service.selector().isEmpty() ? cluster.registeredAddresses(service, port) : List.of();
  }
}
