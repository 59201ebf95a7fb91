package dev.mooring.port;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.MachineRef;
import java.util.List;
import java.util.Optional;

/// Looks at a Google Cloud project. Every method may throw a [WorldException].
public interface CloudReader {

  List<String> zones(String project);

  /// All clusters of a project, in all locations.
  List<CloudCluster> clusters(String project);

  /// The cluster, as its project lists it; empty where it doesn't.
  default Optional<CloudCluster> cluster(ClusterRef ref) {
    return clusters(ref.project()).stream()
        .filter(found -> found.name().equals(ref.name()) && found.location().equals(ref.location()))
        .findFirst();
  }

  List<Instance> instances(String project);

  Optional<Instance> instance(MachineRef ref);

  /// The value of one entry of an instance's metadata; empty where it has none.
  Optional<String> metadata(MachineRef ref, String key);

  /// The host keys that the instance itself published as guest attributes; empty until it has
  /// booted.
  List<HostKey> hostKeys(MachineRef ref);

  /// All firewall rules of a project.
  List<FirewallRule> firewallRules(String project);

  Optional<FirewallRule> firewallRule(String project, String name);

  /// The quota of a region; `metric` as the Compute API names it.
  Optional<Quota> quota(String project, String region, String metric);
}
