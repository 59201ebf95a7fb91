package dev.mooring.app.wizard;

import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.CloudCluster;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.HostKey;
import dev.mooring.port.Instance;
import dev.mooring.port.NewInstance;
import dev.mooring.port.Quota;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A project with one cluster; its instances never boot.
final class SmallCloud implements Cloud {
  private final Map<MachineRef, Instance> instances = new ConcurrentHashMap<>();
  private final Map<String, FirewallRule> rules = new ConcurrentHashMap<>();

  private volatile boolean maySee = true;

  /// A machine of somebody else.
  void stand(MachineRef ref) {
    instances.put(
        ref,
        new Instance(ref, "RUNNING", "e2-small", "default", "10.150.0.9", "", Set.of(), Map.of()));
  }

  /// Zones and machines may no longer be listed.
  void hide() {
    maySee = false;
  }

  private void look() {
    if (!maySee) {
      throw new WorldException.Denied(Phrase.of("refusal.said", "compute.instances.list"), null);
    }
  }

  @Override
  public void create(NewInstance wanted) {
    instances.put(
        wanted.ref(),
        new Instance(
            wanted.ref(),
            "RUNNING",
            wanted.machineType(),
            wanted.network(),
            "10.150.0.5",
            "",
            wanted.tags(),
            wanted.labels()));
  }

  @Override
  public void deleteInstance(MachineRef ref, String requestId) {
    instances.remove(ref);
  }

  @Override
  public void allowSsh(
      MachineRef ref, String user, String publicKey, Instant expires, JourneyId journey) {
    throw new IllegalStateException("no existing machine is taken here");
  }

  @Override
  public void forbidSsh(MachineRef ref, String publicKey, Optional<String> guestAttributes) {
    throw new IllegalStateException("no existing machine is taken here");
  }

  @Override
  public void addTags(MachineRef ref, Set<String> tags) {
    throw new IllegalStateException("no existing machine is taken here");
  }

  @Override
  public void removeTags(MachineRef ref, Set<String> tags) {
    throw new IllegalStateException("no existing machine is taken here");
  }

  @Override
  public void create(FirewallRule wanted, String requestId) {
    rules.put(wanted.name(), wanted);
  }

  @Override
  public void deleteFirewallRule(String project, String name, String requestId) {
    rules.remove(name);
  }

  @Override
  public List<String> zones(String project) {
    look();
    return List.of("us-central1-a", "us-central1-b");
  }

  @Override
  public List<CloudCluster> clusters(String project) {
    return List.of(
        new CloudCluster(
            "demo-cluster",
            "us-central1-a",
            "default",
            "default",
            "10.60.0.0/14",
            "10.63.240.0/20"));
  }

  @Override
  public List<Instance> instances(String project) {
    look();
    return List.copyOf(instances.values());
  }

  @Override
  public Optional<Instance> instance(MachineRef ref) {
    return Optional.ofNullable(instances.get(ref));
  }

  @Override
  public Optional<String> metadata(MachineRef ref, String key) {
    return Optional.empty();
  }

  @Override
  public List<HostKey> hostKeys(MachineRef ref) {
    return List.of();
  }

  @Override
  public List<FirewallRule> firewallRules(String project) {
    return List.copyOf(rules.values());
  }

  @Override
  public Optional<FirewallRule> firewallRule(String project, String name) {
    return Optional.ofNullable(rules.get(name));
  }

  @Override
  public Optional<Quota> quota(String project, String region, String metric) {
    return Optional.of(new Quota(metric, 75, 1));
  }
}
