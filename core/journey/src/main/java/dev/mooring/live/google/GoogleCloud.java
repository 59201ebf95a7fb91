package dev.mooring.live.google;

import com.google.api.gax.core.CredentialsProvider;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.OAuth2CredentialsWithRefresh;
import com.google.cloud.compute.v1.Zone;
import com.google.container.v1.Cluster;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.CloudCluster;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.HostKey;
import dev.mooring.port.Instance;
import dev.mooring.port.NewInstance;
import dev.mooring.port.Quota;
import dev.mooring.text.Phrase;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Google Cloud over REST. Clients are made when they are first needed; closing ends them.
public final class GoogleCloud implements Cloud, AutoCloseable {
  private final GoogleClients clients;
  private final GoogleMachines machines;
  private final GoogleMetadata metadata;
  private final GoogleFirewalls firewalls;

  /// @param endpoint where the APIs are, if it is not Google's own place
  public GoogleCloud(Optional<URI> endpoint, CredentialsProvider credentials) {
    this.clients = new GoogleClients(endpoint, credentials);
    var operations = new GoogleOperations(clients);
    this.machines = new GoogleMachines(clients, operations);
    this.metadata = new GoogleMetadata(clients, operations);
    this.firewalls = new GoogleFirewalls(clients, operations);
  }

  /// The real Google Cloud with the Application Default Credentials of this computer.
  public static GoogleCloud real() {
    return new GoogleCloud(
        Optional.empty(),
        () ->
            GoogleCredentials.getApplicationDefault()
                .createScoped("https://www.googleapis.com/auth/cloud-platform"));
  }

  /// APIs at some other place, with an access token that does not change.
  public static GoogleCloud at(URI endpoint, String token) {
    return new GoogleCloud(
        Optional.of(endpoint),
        // On a refusal the client asks for a new token before it gives up: here it is the same one.
        () ->
            OAuth2CredentialsWithRefresh.newBuilder()
                .setRefreshHandler(() -> AccessToken.newBuilder().setTokenValue(token).build())
                .build());
  }

  @Override
  public List<String> zones(String project) {
    return GoogleFailures.call(
        Phrase.of("doing.zones", project),
        () ->
            StreamSupport.stream(clients.zones().list(project).iterateAll().spliterator(), false)
                .map(Zone::getName)
                .sorted()
                .toList());
  }

  @Override
  public List<CloudCluster> clusters(String project) {
    return GoogleFailures.call(
        Phrase.of("doing.clusters", project),
        () ->
            clients
                .clusters()
                .listClusters("projects/" + project + "/locations/-")
                .getClustersList()
                .stream()
                .map(GoogleCloud::cluster)
                .toList());
  }

  private static CloudCluster cluster(Cluster cluster) {
    return new CloudCluster(
        cluster.getName(),
        cluster.getLocation(),
        GoogleOperations.lastPart(cluster.getNetwork()),
        GoogleOperations.lastPart(cluster.getSubnetwork()),
        cluster.getClusterIpv4Cidr(),
        cluster.getServicesIpv4Cidr());
  }

  @Override
  public List<Instance> instances(String project) {
    return machines.all(project);
  }

  @Override
  public Optional<Instance> instance(MachineRef ref) {
    return machines.find(ref);
  }

  @Override
  public Optional<String> metadata(MachineRef ref, String key) {
    return metadata.find(ref, key);
  }

  @Override
  public List<HostKey> hostKeys(MachineRef ref) {
    return machines.hostKeys(ref);
  }

  @Override
  public List<FirewallRule> firewallRules(String project) {
    return firewalls.all(project);
  }

  @Override
  public Optional<FirewallRule> firewallRule(String project, String name) {
    return firewalls.find(project, name);
  }

  @Override
  public Optional<Quota> quota(String project, String region, String metric) {
    return GoogleFailures.find(
            Phrase.of("doing.quotas", region), () -> clients.regions().get(project, region))
        .stream()
        .flatMap(found -> found.getQuotasList().stream())
        .filter(quota -> quota.getMetric().equals(metric))
        .map(quota -> new Quota(metric, (int) quota.getLimit(), (int) quota.getUsage()))
        .findFirst();
  }

  @Override
  public void create(NewInstance wanted) {
    machines.create(wanted);
  }

  @Override
  public void deleteInstance(MachineRef ref, String requestId) {
    machines.delete(ref, requestId);
  }

  @Override
  public void allowSsh(
      MachineRef ref, String user, String publicKey, Instant expires, JourneyId journey) {
    metadata.editMetadata(
        Phrase.of("doing.key.add", ref.name()),
        ref,
        entries -> {
          var keys = entries.getOrDefault(GoogleSshKeys.ENTRY, "");
          entries.put(
              GoogleSshKeys.ENTRY, GoogleSshKeys.with(keys, user, publicKey, expires, journey));
          entries.put(GoogleMetadata.GUEST_ATTRIBUTES, "TRUE");
          return entries;
        });
  }

  @Override
  public void forbidSsh(MachineRef ref, String publicKey, Optional<String> guestAttributes) {
    metadata.editMetadata(
        Phrase.of("doing.key.take", ref.name()),
        ref,
        entries -> {
          var keys = entries.getOrDefault(GoogleSshKeys.ENTRY, "");
          var rest = GoogleSshKeys.without(keys, publicKey);
          entries.put(GoogleSshKeys.ENTRY, rest);
          if (rest.isEmpty()) {
            entries.remove(GoogleSshKeys.ENTRY);
          }
          guestAttributes.ifPresent(former -> GoogleMetadata.putBack(entries, former));
          return entries;
        });
  }

  @Override
  public void addTags(MachineRef ref, Set<String> tags) {
    metadata.editTags(
        Phrase.of("doing.tags.add", ref.name()),
        ref,
        present -> {
          tags.stream().sorted().filter(tag -> !present.contains(tag)).forEach(present::add);
          return present;
        });
  }

  @Override
  public void removeTags(MachineRef ref, Set<String> tags) {
    metadata.editTags(
        Phrase.of("doing.tags.take", ref.name()),
        ref,
        present -> {
          present.removeAll(tags);
          return present;
        });
  }

  @Override
  public void create(FirewallRule wanted, String requestId) {
    firewalls.create(wanted, requestId);
  }

  @Override
  public void deleteFirewallRule(String project, String name, String requestId) {
    firewalls.delete(project, name, requestId);
  }

  @Override
  public void close() {
    clients.close();
  }
}
