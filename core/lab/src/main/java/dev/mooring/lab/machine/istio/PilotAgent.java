package dev.mooring.lab.machine.istio;

import dev.mooring.lab.machine.disk.Right;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;

/// `pilot-agent` (0.2.12): tells what it starts Envoy with.
public final class PilotAgent implements Program {

  private static final String KEY = "/etc/certs/key.pem";

  @Override
  public int run(Call call) throws IOException {
    var verb = call.args().isEmpty() ? "" : call.args().getFirst();
    if (verb.equals("version")) {
      call.println("Version: " + IstioDownloads.VERSION);
      return 0;
    }
    if (!verb.equals("proxy")) {
      call.io().complain("Usage: pilot-agent [proxy|version]");
      return 1;
    }
    if (isUnreadable(call, KEY)) {
      call.io().complain("failed to load private key " + KEY + ": permission denied");
      return 1;
    }
    var environment = call.context().environment();
    var at = call.args().indexOf("--serviceCluster");
    var namespace = environment.getOrDefault("POD_NAMESPACE", "default");
    var node =
        "sidecar~%s~%s.%s~%s.svc.cluster.local"
            .formatted(
                environment.getOrDefault("INSTANCE_IP", ""),
                environment.getOrDefault("POD_NAME", ""),
                namespace,
                namespace);
    call.println("Version " + IstioDownloads.VERSION);
    call.println("Role: " + node);
    call.println(
        "Discovery address: istio-pilot:8080, admin port 15000, certificates in /etc/certs");
    call.println(
        "Envoy command: -c /etc/istio/proxy/envoy-rev0.json --restart-epoch 0 --service-cluster "
            + (at < 0 ? "istio-proxy" : call.args().get(at + 1))
            + " --service-node "
            + node);
    return 0;
  }

  // The agent runs as istio-proxy: a key that is only root's ends it.
  private static boolean isUnreadable(Call call, String path) {
    return call.context().disk().exists(path) && !call.files().may(call.path(path), Right.READ);
  }
}
