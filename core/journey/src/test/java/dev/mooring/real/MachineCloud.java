package dev.mooring.real;

import dev.mooring.model.MachineRef;
import dev.mooring.port.CloudCluster;
import dev.mooring.port.CloudReader;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.HostKey;
import dev.mooring.port.Instance;
import dev.mooring.port.Quota;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A project with real machines in place of instances.
///
/// @param clusters what the Container API would list
public record MachineCloud(Map<MachineRef, RealMachine> machines, List<CloudCluster> clusters)
    implements CloudReader {

  @Override
  public List<String> zones(String project) {
    return machines.keySet().stream().map(MachineRef::zone).distinct().toList();
  }

  @Override
  public List<CloudCluster> clusters(String project) {
    return clusters;
  }

  @Override
  public List<Instance> instances(String project) {
    return machines.keySet().stream().map(this::instance).flatMap(Optional::stream).toList();
  }

  @Override
  public Optional<Instance> instance(MachineRef ref) {
    return Optional.ofNullable(machines.get(ref)).map(machine -> described(ref, machine));
  }

  private static Instance described(MachineRef ref, RealMachine machine) {
    return new Instance(
        ref, "RUNNING", "e2-medium", "default", machine.address(), "", Set.of(), Map.of());
  }

  @Override
  public Optional<String> metadata(MachineRef named, String key) {
    return Optional.empty();
  }

  @Override
  public List<HostKey> hostKeys(MachineRef ref) {
    return Optional.ofNullable(machines.get(ref))
        .map(machine -> List.of(machine.hostKey()))
        .orElse(List.of());
  }

  @Override
  public List<FirewallRule> firewallRules(String project) {
    return List.of();
  }

  @Override
  public Optional<FirewallRule> firewallRule(String project, String name) {
    return Optional.empty();
  }

  @Override
  public Optional<Quota> quota(String project, String region, String metric) {
    return Optional.empty();
  }
}
