package dev.mooring.change;

import dev.mooring.mesh.ClusterEnv;
import dev.mooring.model.ClusterRef;
import dev.mooring.port.WorldView;

/// What a file is to hold. Some of it is only known when the time has come.
public sealed interface FileBody {

  /// The text.
  ///
  /// @throws dev.mooring.port.WorldException.NotFound while something that it is made of is missing
  String read(WorldView world);

  /// The text as bash fills it in: with `$(…)` where it has to ask.
  String bash();

  /// `cluster.env`: the range of service addresses that the sidecar captures (Istio 0.2.12,
  /// setupMeshEx.sh generateClusterEnv).
  record ClusterEnvBody(ClusterRef cluster) implements FileBody {
    @Override
    public String read(WorldView world) {
      return new ClusterEnv(CloudClusters.find(world, cluster).serviceCidr()).render();
    }

    @Override
    public String bash() {
      return "ISTIO_SERVICE_CIDR=" + CloudClusters.serviceRangeBash(cluster);
    }
  }

  /// `kubedns`: where the machine's resolver sends the cluster's names (generateDnsmasq).
  record KubednsBody(ClusterRef cluster) implements FileBody {
    @Override
    public String read(WorldView world) {
      return Balancers.kubedns(world);
    }

    @Override
    public String bash() {
      return Balancers.kubednsBash(cluster);
    }
  }
}
