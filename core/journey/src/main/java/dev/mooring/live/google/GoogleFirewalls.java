package dev.mooring.live.google;

import com.google.cloud.compute.v1.Allowed;
import com.google.cloud.compute.v1.DeleteFirewallRequest;
import com.google.cloud.compute.v1.Firewall;
import com.google.cloud.compute.v1.InsertFirewallRequest;
import dev.mooring.port.FirewallRule;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// Firewall rules of a project.
final class GoogleFirewalls {
  private static final Set<String> TCP = Set.of("tcp", "6", "all");
  private static final int LAST_PORT = 65535;

  private final GoogleClients clients;
  private final GoogleOperations operations;

  GoogleFirewalls(GoogleClients clients, GoogleOperations operations) {
    this.clients = clients;
    this.operations = operations;
  }

  Optional<FirewallRule> find(String project, String name) {
    return GoogleFailures.find(
            Phrase.of("doing.firewall.find", name), () -> clients.firewalls().get(project, name))
        .map(rule -> ours(project, rule));
  }

  List<FirewallRule> all(String project) {
    return GoogleFailures.call(
        Phrase.of("doing.firewalls", project),
        () ->
            StreamSupport.stream(
                    clients.firewalls().list(project).iterateAll().spliterator(), false)
                .map(rule -> ours(project, rule))
                .toList());
  }

  /// A rule that is there already is fine when it says the same.
  void create(FirewallRule wanted, String requestId) {
    var doing = Phrase.of("doing.firewall.create", wanted.name());
    var request =
        InsertFirewallRequest.newBuilder()
            .setProject(wanted.project())
            .setFirewallResource(theirs(wanted))
            .setRequestId(requestId)
            .build();
    try {
      var operation =
          GoogleFailures.call(doing, () -> clients.firewalls().insertCallable().call(request));
      operations.await(doing, wanted.project(), operation);
      if (find(wanted.project(), wanted.name()).isEmpty()) {
        throw GoogleOperations.spent("firewall", wanted.name());
      }
    } catch (WorldException.Conflict exists) {
      if (find(wanted.project(), wanted.name()).filter(wanted::isWrittenAs).isEmpty()) {
        throw exists;
      }
    }
  }

  void delete(String project, String name, String requestId) {
    var doing = Phrase.of("doing.firewall.delete", name);
    var request =
        DeleteFirewallRequest.newBuilder()
            .setProject(project)
            .setFirewall(name)
            .setRequestId(requestId)
            .build();
    GoogleFailures.find(doing, () -> clients.firewalls().deleteCallable().call(request))
        .ifPresent(operation -> operations.await(doing, project, operation));
  }

  private static Firewall theirs(FirewallRule rule) {
    return Firewall.newBuilder()
        .setName(rule.name())
        .setNetwork("projects/" + rule.project() + "/global/networks/" + rule.network())
        .setDescription(rule.description())
        .setDirection("INGRESS")
        .addAllSourceRanges(rule.sourceRanges())
        .addAllTargetTags(rule.targetTags())
        .addAllowed(
            Allowed.newBuilder()
                .setIPProtocol("tcp")
                .addAllPorts(rule.ports().stream().map(String::valueOf).toList()))
        .build();
  }

  /// A rule that is switched off, denies or is for the way out allows no port.
  private static FirewallRule ours(String project, Firewall rule) {
    var ports =
        rule.getAllowedList().stream()
            .filter(_ -> !rule.getDisabled() && rule.getDirection().equals("INGRESS"))
            .filter(allowed -> TCP.contains(allowed.getIPProtocol()))
            .flatMapToInt(GoogleFirewalls::ports)
            .boxed()
            .toList();
    return new FirewallRule(
        project,
        rule.getName(),
        GoogleOperations.lastPart(rule.getNetwork()),
        rule.getDescription(),
        rule.getSourceRangesList(),
        rule.getTargetTagsList(),
        ports,
        Long.toUnsignedString(rule.getId()));
  }

  private static IntStream ports(Allowed allowed) {
    if (allowed.getPortsList().isEmpty()) {
      return IntStream.rangeClosed(0, LAST_PORT);
    }
    return allowed.getPortsList().stream()
        .map(range -> range.split("-", -1))
        .flatMapToInt(
            ends ->
                IntStream.rangeClosed(
                    Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
  }
}
