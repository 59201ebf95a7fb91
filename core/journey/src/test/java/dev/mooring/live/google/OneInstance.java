package dev.mooring.live.google;

import dev.mooring.model.MachineRef;
import dev.mooring.port.CloudCluster;
import dev.mooring.port.CloudReader;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.HostKey;
import dev.mooring.port.Instance;
import dev.mooring.port.Quota;
import dev.mooring.port.WorldException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A project with one instance, as the test wants it.
public final class OneInstance implements CloudReader {
  public String status = "RUNNING";
  public String externalIp = "";
  public Map<String, String> labels = Map.of();
  public List<HostKey> hostKeys = List.of();
  public @Nullable WorldException failure;
  private final MachineRef ref;

  public OneInstance(MachineRef ref) {
    this.ref = ref;
  }

  @Override
  public Optional<Instance> instance(MachineRef wanted) {
    if (failure != null) {
      throw failure;
    }
    return Optional.of(ref).filter(wanted::equals).map(this::described);
  }

  private Instance described(MachineRef named) {
    return new Instance(
        named, status, "e2-medium", "default", "127.0.0.1", externalIp, Set.of(), labels);
  }

  @Override
  public Optional<String> metadata(MachineRef named, String key) {
    return Optional.empty();
  }

  @Override
  public List<HostKey> hostKeys(MachineRef wanted) {
    return hostKeys;
  }

  @Override
  public List<String> zones(String project) {
    return List.of();
  }

  @Override
  public List<CloudCluster> clusters(String project) {
    return List.of();
  }

  @Override
  public List<Instance> instances(String project) {
    return List.of(described(ref));
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
