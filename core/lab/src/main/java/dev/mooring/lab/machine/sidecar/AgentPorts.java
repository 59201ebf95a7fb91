package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.world.Istiod.Node;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the agent and its Envoy answer on the loopback interface: administration (15000), state of
/// the agent (15020 or what the settings say), health (15021).
record AgentPorts(Agent agent, InstantSource clock) {
  private static final int ADMIN = 15000;
  private static final int HEALTH = 15021;
  private static final JsonMapper JSON = new JsonMapper();

  /// Empty where nobody listens.
  Optional<Reply> answer(int port, String path) {
    if (!agent.isRunning()) {
      return Optional.empty();
    }
    if (port == HEALTH || port == agent.settings().map(AgentSettings::statusPort).orElse(0)) {
      return Optional.of(path.equals("/healthz/ready") ? health() : text(404, "Not Found", ""));
    }
    return port == ADMIN ? Optional.of(admin(path)) : Optional.empty();
  }

  private Reply health() {
    return agent.isConfigured() ? text(200, "OK", "") : text(503, "Service Unavailable", "");
  }

  private Reply admin(String path) {
    return switch (path.replaceFirst("\\?.*", "")) {
      case "/ready" ->
          agent.isConfigured()
              ? text(200, "OK", "LIVE\n")
              : text(503, "Service Unavailable", "PRE_INITIALIZING\n");
      case "/server_info" -> json(serverInfo());
      case "/certs" -> json(certificates());
      default ->
          text(
              404,
              "Not Found",
              "invalid path. admin commands are:\n  /certs\n  /ready\n  /server_info\n");
    };
  }

  private String serverInfo() {
    var answer = JsonNodeFactory.instance.objectNode();
    answer.put("state", agent.isConfigured() ? "LIVE" : "PRE_INITIALIZING");
    var node = answer.putObject("node");
    agent
        .settings()
        .ifPresent(
            settings -> {
              Node said = settings.node();
              node.put("id", settings.nodeType()).put("cluster", said.id());
              var metadata = node.putObject("metadata");
              metadata.put("CLUSTER_ID", settings.clusterId()).put("NAMESPACE", said.namespace());
              metadata.put("NETWORK", said.network()).put("AUTO_REGISTER_GROUP", said.group());
            });
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
  }

  private String certificates() {
    var answer = JsonNodeFactory.instance.objectNode();
    var list = answer.putArray("certificates");
    agent
        .keys()
        .notAfter()
        .ifPresent(
            end ->
                list.addObject()
                    .putArray("cert_chain")
                    .addObject()
                    .put("expiration_time", end.toString())
                    .put(
                        "days_until_expiration",
                        Long.toString(
                            Math.max(0, Duration.between(clock.instant(), end).toDays()))));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
  }

  private static Reply json(String body) {
    return answer(200, "OK", "application/json", body + "\n");
  }

  private static Reply text(int status, String reason, String body) {
    return answer(status, reason, "text/plain; charset=UTF-8", body);
  }

  private static Reply answer(int status, String reason, String type, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", type);
    headers.put("content-length", String.valueOf(body.length()));
    headers.put("server", "envoy");
    return new Reply.Answered(status, reason, headers, body);
  }
}
