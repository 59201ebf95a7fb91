package dev.mooring.step.today;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.mesh.CurlTranscript;
import dev.mooring.mesh.today.IstioKinds;
import dev.mooring.mesh.today.MachineGroup;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.WorldView;
import dev.mooring.step.LiveCurl;
import dev.mooring.step.TrafficChecks;
import java.util.Map;

/// The questions of [TodayTrafficStep].
record TodayTrafficChecks(JoinSpec spec, IstioKinds kinds) {
  private static final String READY =
      "curl -s -o /dev/null -w '%{http_code}' --max-time 10 http://localhost:15021/healthz/ready";

  /// Envoy has its configuration, and the workload's own probe is content.
  Finding ready(WorldView world) {
    var status = world.machine(spec.machineRef()).map(there -> there.ask(READY).out()).orElse("–");
    return status.equals("200")
        ? Finding.passed("15021 " + status)
        : Finding.waiting(Hint.MJ0613, spec.machineRef().name(), status);
  }

  /// Istiod made the machine's entry when it connected, and takes it away when it has gone.
  Finding entry(WorldView world) {
    var group = MachineGroup.of(spec);
    return world.cluster().list(kinds.workloadEntry(), group.namespace(), Map.of()).stream()
        .filter(entry -> annotation(entry, "autoRegistrationGroup").equals(group.name()))
        .filter(entry -> !annotation(entry, "connectedAt").isEmpty())
        .findFirst()
        .map(TodayTrafficChecks::health)
        .orElseGet(() -> Finding.waiting(Hint.MJ0614, group.name(), group.namespace()));
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
                    Hint.MJ0615, entry.ref().name(), condition.path("message").asString("")))
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
      return Finding.waiting(Hint.MJ0611, url);
    }
    return body.contains("TLS_error")
        ? Finding.waiting(Hint.MJ0612, url, body)
        : LiveCurl.judge(url, curl);
  }
}
