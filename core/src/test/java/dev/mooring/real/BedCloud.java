package dev.mooring.real;

import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.CloudCluster;
import dev.mooring.port.CloudReader;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.HostKey;
import dev.mooring.port.Instance;
import dev.mooring.port.NewInstance;
import dev.mooring.port.Quota;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A project whose instances are real machines; all else is the practice cloud's.
record BedCloud(Cloud practice, CloudReader real) implements Cloud {

  @Override
  public List<Instance> instances(String project) {
    return real.instances(project);
  }

  @Override
  public Optional<Instance> instance(MachineRef ref) {
    return real.instance(ref);
  }

  @Override
  public List<HostKey> hostKeys(MachineRef ref) {
    return real.hostKeys(ref);
  }

  @Override
  public List<String> zones(String project) {
    return practice.zones(project);
  }

  @Override
  public List<CloudCluster> clusters(String project) {
    return practice.clusters(project);
  }

  @Override
  public Optional<FirewallRule> firewallRule(String project, String name) {
    return practice.firewallRule(project, name);
  }

  @Override
  public Optional<Quota> quota(String project, String region, String metric) {
    return practice.quota(project, region, metric);
  }

  @Override
  public void create(NewInstance wanted) {
    practice.create(wanted);
  }

  @Override
  public void deleteInstance(MachineRef ref, String requestId) {
    practice.deleteInstance(ref, requestId);
  }

  @Override
  public void allowSsh(MachineRef ref, String user, String publicKey, Instant expires) {
    practice.allowSsh(ref, user, publicKey, expires);
  }

  @Override
  public void forbidSsh(MachineRef ref, String publicKey) {
    practice.forbidSsh(ref, publicKey);
  }

  @Override
  public void addTags(MachineRef ref, Set<String> tags) {
    practice.addTags(ref, tags);
  }

  @Override
  public void removeTags(MachineRef ref, Set<String> tags) {
    practice.removeTags(ref, tags);
  }

  @Override
  public void create(FirewallRule wanted, String requestId) {
    practice.create(wanted, requestId);
  }

  @Override
  public void deleteFirewallRule(String project, String name, String requestId) {
    practice.deleteFirewallRule(project, name, requestId);
  }
}
