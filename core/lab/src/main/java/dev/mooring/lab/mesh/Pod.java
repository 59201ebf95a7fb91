package dev.mooring.lab.mesh;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A pod as its object says.
public record Pod(JsonNode json) {

  public String name() {
    return json.path("metadata").path("name").asString("");
  }

  public String namespace() {
    return json.path("metadata").path("namespace").asString("");
  }

  public String label(String key) {
    return json.path("metadata").path("labels").path(key).asString("");
  }

  public String account() {
    return json.path("spec").path("serviceAccountName").asString("default");
  }

  public String ip() {
    return json.path("status").path("podIP").asString("");
  }

  public boolean isReady() {
    return json.path("status").path("phase").asString("").equals("Running")
        && json.path("metadata").path("deletionTimestamp").isMissingNode()
        && json.path("status")
            .path("conditions")
            .valueStream()
            .anyMatch(
                condition ->
                    condition.path("type").asString("").equals("Ready")
                        && condition.path("status").asString("").equals("True"));
  }

  /// Whether a sidecar takes its connections. A proxy that merely runs there, as in pilot's own
  /// pod, is none: injection also redirects the packets.
  public boolean hasSidecar() {
    return isInjected()
        && Stream.concat(containers(), json.path("spec").path("initContainers").valueStream())
            .anyMatch(one -> one.path("name").asString("").equals("istio-proxy"));
  }

  private boolean isInjected() {
    return json.path("metadata").path("annotations").has("sidecar.istio.io/status")
        || json.path("spec")
            .path("initContainers")
            .valueStream()
            .anyMatch(one -> one.path("name").asString("").equals("istio-init"));
  }

  public boolean matches(Map<String, String> labels) {
    return labels.entrySet().stream().allMatch(one -> label(one.getKey()).equals(one.getValue()));
  }

  /// The number behind a Service's targetPort, which may be the name of a container's port.
  public int targetPort(JsonNode wanted) {
    return ports()
        .filter(port -> wanted.isString() && port.path("name").equals(wanted))
        .map(port -> port.path("containerPort").asInt(0))
        .findFirst()
        .orElse(wanted.asInt(0));
  }

  /// Whether a program of this pod listens there; a pod that declares no port is given the benefit
  /// of the doubt.
  public boolean listensOn(int port) {
    return ports().findAny().isEmpty()
        || ports().anyMatch(one -> one.path("containerPort").asInt(0) == port);
  }

  /// The application's container: the first that is not the sidecar.
  public JsonNode application() {
    return containers()
        .filter(one -> !one.path("name").asString("").equals("istio-proxy"))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /// One variable of the application's environment as the object declares it.
  public Optional<JsonNode> env(String name) {
    return application()
        .path("env")
        .valueStream()
        .filter(one -> one.path("name").asString("").equals(name))
        .findFirst();
  }

  /// One variable of its proxy's environment.
  public Optional<JsonNode> proxyEnv(String name) {
    return containers()
        .filter(one -> one.path("name").asString("").equals("istio-proxy"))
        .flatMap(one -> one.path("env").valueStream())
        .filter(one -> one.path("name").asString("").equals(name))
        .findFirst();
  }

  private Stream<JsonNode> containers() {
    return json.path("spec").path("containers").valueStream();
  }

  private Stream<JsonNode> ports() {
    return containers().flatMap(one -> one.path("ports").valueStream());
  }
}
