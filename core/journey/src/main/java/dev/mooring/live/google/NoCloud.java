package dev.mooring.live.google;

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
import java.util.Optional;
import java.util.Set;

/// Where there is no Google Cloud. A journey with a cluster and a machine of one's own never asks;
/// one that asks is told so.
public final class NoCloud implements Cloud {

  private static WorldException absent() {
    return new WorldException.NotFound(Phrase.of("refusal.google.none"), null);
  }

  @Override
  public List<String> zones(String project) {
    throw absent();
  }

  @Override
  public List<CloudCluster> clusters(String project) {
    throw absent();
  }

  @Override
  public List<Instance> instances(String project) {
    throw absent();
  }

  @Override
  public Optional<Instance> instance(MachineRef ref) {
    throw absent();
  }

  @Override
  public Optional<String> metadata(MachineRef ref, String key) {
    throw absent();
  }

  @Override
  public List<HostKey> hostKeys(MachineRef ref) {
    throw absent();
  }

  @Override
  public List<FirewallRule> firewallRules(String project) {
    throw absent();
  }

  @Override
  public Optional<FirewallRule> firewallRule(String project, String name) {
    throw absent();
  }

  @Override
  public Optional<Quota> quota(String project, String region, String metric) {
    throw absent();
  }

  @Override
  public void create(NewInstance wanted) {
    throw absent();
  }

  @Override
  public void deleteInstance(MachineRef ref, String requestId) {
    throw absent();
  }

  @Override
  public void allowSsh(
      MachineRef ref, String user, String publicKey, Instant expires, JourneyId journey) {
    throw absent();
  }

  @Override
  public void forbidSsh(MachineRef ref, String publicKey, Optional<String> guestAttributes) {
    throw absent();
  }

  @Override
  public void addTags(MachineRef ref, Set<String> tags) {
    throw absent();
  }

  @Override
  public void removeTags(MachineRef ref, Set<String> tags) {
    throw absent();
  }

  @Override
  public void create(FirewallRule wanted, String requestId) {
    throw absent();
  }

  @Override
  public void deleteFirewallRule(String project, String name, String requestId) {
    throw absent();
  }
}
