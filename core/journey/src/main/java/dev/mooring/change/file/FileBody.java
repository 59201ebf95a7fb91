package dev.mooring.change.file;

import dev.mooring.change.OnMachine;
import dev.mooring.facts.Balancers;
import dev.mooring.facts.CloudClusters;
import dev.mooring.mesh.tutorial.ClusterEnv;
import dev.mooring.model.ClusterRef;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Optional;

/// What a file is to hold. Some of it is only known when the time has come.
public interface FileBody {

  /// The text.
  ///
  /// @throws dev.mooring.port.WorldException.NotFound while something that it is made of is missing
  String read(WorldView world);

  /// The text as bash fills it in: with `$(…)` where it has to ask.
  String bash();

  /// What others' files on the machine say about the names that this one gives; empty where it
  /// gives none.
  default Optional<DnsmasqNames> names(OnMachine change, WorldView world) {
    return Optional.empty();
  }

  /// Lines that are known from the start.
  record Lines(List<String> lines) implements FileBody {
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public String read(WorldView world) {
      return String.join("\n", lines);
    }

    @Override
    public String bash() {
      return String.join("\n", lines);
    }
  }

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

    @Override
    public Optional<DnsmasqNames> names(OnMachine change, WorldView world) {
      return Optional.of(DnsmasqNames.of(change, world, FileDifference.wanted(this, world)));
    }
  }
}
