package dev.mooring.step.istio1;

import dev.mooring.change.Change;
import dev.mooring.change.file.MachineFile;
import dev.mooring.change.file.MachineFile.Kind;
import dev.mooring.change.file.PutBlock;
import dev.mooring.change.file.PutFile;
import dev.mooring.facts.Joining;
import dev.mooring.mesh.tutorial.SidecarEnv;
import java.util.List;
import java.util.stream.Stream;

/// The files that the sidecar starts from: where one of them changes, it has to start anew.
record SidecarFiles(Joining joining) {
  private static final String OWNER = "istio-proxy:istio-proxy";
  private static final String UNIT = "istio";

  PutFile root() {
    return file("/etc/certs/root-cert.pem", Kind.ROOT);
  }

  PutFile environment() {
    return file("/var/lib/istio/envoy/cluster.env", Kind.CLUSTER_ENV);
  }

  PutFile mesh() {
    return file("/etc/istio/config/mesh", Kind.MESH);
  }

  PutBlock hosts() {
    return new PutBlock(
        joining.machine(), "/etc/hosts", new MachineFile(joining, Kind.HOSTS), UNIT);
  }

  /// On Compute Engine the machine's agents, and its logins, ask the metadata server.
  Stream<Change> metadata() {
    return joining.machine().host().isPresent()
        ? Stream.of()
        : Stream.of(
            new PutBlock(
                joining.machine(),
                SidecarEnv.PATH,
                List.of("ISTIO_SERVICE_EXCLUDE_CIDR=" + NetChecks.METADATA + "/32"),
                UNIT));
  }

  Stream<Change> all() {
    return Stream.concat(Stream.of(root(), environment(), mesh(), hosts()), metadata());
  }

  private PutFile file(String path, Kind kind) {
    return new PutFile(
        joining.machine(), path, new MachineFile(joining, kind), OWNER, "0644", UNIT);
  }
}
