package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Labels;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A WorkloadEntry as its object says.
public record Entry(JsonNode json) {
  /// Set on entries whose proxy reports its health.
  public static final String CHECKED = "proxy.istio.io/health-checks-enabled";

  private static final String TLS_MODE = "security.istio.io/tlsMode";

  String name() {
    return json.path("metadata").path("name").asString("");
  }

  String namespace() {
    return json.path("metadata").path("namespace").asString("");
  }

  String address() {
    return json.path("spec").path("address").asString("");
  }

  String network() {
    return json.path("spec").path("network").asString("");
  }

  String account() {
    return json.path("spec").path("serviceAccount").asString("");
  }

  boolean matches(Map<String, String> selector) {
    var labels = labels();
    return !selector.isEmpty() && labels.entrySet().containsAll(selector.entrySet());
  }

  /// One that names an account is expected to speak mutual TLS, unless a label says otherwise.
  boolean speaksTls() {
    return Optional.ofNullable(labels().get(TLS_MODE))
        .map("istio"::equals)
        .orElseGet(() -> !account().isEmpty());
  }

  /// A checked entry takes requests only once its probe went well.
  boolean isHealthy() {
    var isChecked =
        json.path("metadata").path("annotations").path(CHECKED).asString("").equals("true");
    return json.path("status")
        .path("conditions")
        .valueStream()
        .filter(condition -> condition.path("type").asString("").equals("Healthy"))
        .map(condition -> condition.path("status").asString("").equals("True"))
        .findFirst()
        .orElse(!isChecked);
  }

  /// The port behind a Service's: by name where the entry names it, else the number.
  int port(JsonNode servicePort) {
    var number = servicePort.path("port").asInt(0);
    var target = servicePort.path("targetPort");
    var byName = json.path("spec").path("ports").path(servicePort.path("name").asString(""));
    return byName.isNumber() ? byName.asInt(0) : target.isNumber() ? target.asInt(0) : number;
  }

  Map<String, String> labels() {
    var own = Labels.of(json.path("spec").path("labels"));
    return own.isEmpty() ? Labels.of(json.path("metadata").path("labels")) : own;
  }
}
