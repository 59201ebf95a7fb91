package dev.mooring.change.file;

import dev.mooring.change.OnMachine;
import dev.mooring.command.Text;
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

  /// The text in what a person types: with questions in the places of what has to be asked.
  Text typed();

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
    public Text typed() {
      return Text.of(String.join("\n", lines));
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
    public Text typed() {
      return Text.of("ISTIO_SERVICE_CIDR=").plus(CloudClusters.typedServiceRange(cluster));
    }
  }

  /// `kubedns`: where the machine's resolver sends the cluster's names (generateDnsmasq).
  record KubednsBody(ClusterRef cluster) implements FileBody {
    @Override
    public String read(WorldView world) {
      return Balancers.kubedns(world);
    }

    @Override
    public Text typed() {
      return Balancers.typedKubedns(cluster);
    }

    @Override
    public Optional<DnsmasqNames> names(OnMachine change, WorldView world) {
      return Optional.of(DnsmasqNames.of(change, world, FileDifference.wanted(this, world)));
    }
  }
}
