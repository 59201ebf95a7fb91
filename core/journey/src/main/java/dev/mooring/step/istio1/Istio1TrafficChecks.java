package dev.mooring.step.istio1;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.MachineAddress;
import dev.mooring.mesh.CurlTranscript;
import dev.mooring.mesh.istio1.IstioKinds;
import dev.mooring.mesh.istio1.MachineGroup;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.WorldView;
import dev.mooring.step.shared.LiveCurl;
import dev.mooring.step.tutorial.TrafficChecks;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The questions of [Istio1TrafficStep].
record Istio1TrafficChecks(JoinSpec spec, IstioKinds kinds) {
  private static final String READY =
      "curl -s -o /dev/null -w '%{http_code}' --max-time 10 http://localhost:15021/healthz/ready";

  private static final Pattern UNREACHED =
      Pattern.compile("reset reason: .*(connection timeout|onnect error|onnection refused)");

  /// curl's exit status when it has waited long enough.
  private static final int TOO_LATE = 28;

  /// Envoy has its configuration, and the workload's own probe is content.
  Finding ready(WorldView world) {
    var status = world.machine(spec.machineRef()).map(there -> there.ask(READY).out()).orElse("–");
    return status.equals("200")
        ? Finding.passed("15021 " + status)
        : Finding.waiting(Hint.SIDECAR_NOT_READY, spec.machineRef().name(), status);
  }

  /// Istiod made the machine's entry when it connected, and takes it away when it has gone.
  Finding entry(WorldView world) {
    var group = MachineGroup.of(spec);
    var address = MachineAddress.find(world, spec.machineRef()).orElse("");
    return world.cluster().list(kinds.workloadEntry(), group.namespace(), Map.of()).stream()
        .filter(entry -> annotation(entry, "autoRegistrationGroup").equals(group.name()))
        .filter(entry -> entry.text("/spec/address").equals(address))
        .filter(entry -> !annotation(entry, "connectedAt").isEmpty())
        .findFirst()
        .map(Istio1TrafficChecks::health)
        .orElseGet(
            () -> Finding.waiting(Hint.WORKLOAD_ENTRY_MISSING, group.name(), group.namespace()));
  }

  private static Finding health(Resource entry) {
    return entry
        .json()
        .at("/status/conditions")
        .valueStream()
        .filter(condition -> condition.path("type").asString("").equals("Healthy"))
        .filter(condition -> !condition.path("status").asString("").equals("True"))
        .findFirst()
        .map(
            condition ->
                Finding.waiting(
                    Hint.WORKLOAD_UNHEALTHY,
                    entry.ref().name(),
                    condition.path("message").asString("")))
        .orElseGet(() -> Finding.passed(entry.ref().name() + ", " + entry.text("/spec/address")));
  }

  private static String annotation(Resource entry, String name) {
    return entry.json().at("/metadata/annotations").path("istio.io/" + name).asString("");
  }

  Finding curl(WorldView world) {
    var url = spec.traffic().url();
    return judge(url, new TrafficChecks(spec).fetch(world, url));
  }

  /// Envoy's own words for a way that ends at the pods.
  static Finding judge(String url, CurlTranscript curl) {
    var body = curl.body().strip();
    if (body.contains("no healthy upstream")) {
      return Finding.waiting(Hint.NO_HEALTHY_ENDPOINT, url);
    }
    if (body.contains("TLS_error")) {
      return Finding.waiting(Hint.TLS_ON_ONE_SIDE, url, body);
    }
    return unreached(curl)
        .<Finding>map(words -> Finding.waiting(Hint.ENDPOINT_SILENT, url, words))
        .orElseGet(() -> LiveCurl.judge(url, curl));
  }

  /// Envoy tries three times for ten seconds each, which is longer than curl waits.
  private static Optional<String> unreached(CurlTranscript curl) {
    var body = curl.body().strip();
    var isLate = curl.isConnected() && curl.status().isEmpty() && curl.errorCode() == TOO_LATE;
    return isLate
        ? Optional.of(curl.error())
        : Optional.of(body).filter(text -> UNREACHED.matcher(text).find());
  }
}
