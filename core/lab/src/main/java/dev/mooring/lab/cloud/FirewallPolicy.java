package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.world.CloudNetwork;
import dev.mooring.lab.world.Ipv4Range;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Decides by the firewall rules as they are now. The rule with the lowest priority number counts;
/// among equals one that denies; where none fits, the network refuses what comes in.
final class FirewallPolicy implements CloudNetwork {
  private static final Set<String> TCP = Set.of("tcp", "6", "all");

  private final Project project;

  FirewallPolicy(Project project) {
    this.project = project;
  }

  @Override
  public boolean allows(String fromIp, String instance, int port) {
    synchronized (project) {
      return project
          .instance(instance)
          .filter(Instances::isRunning)
          .findFirst()
          .map(target -> decide(fromIp, target, port))
          .orElse(false);
    }
  }

  private boolean decide(String fromIp, ObjectNode target, int port) {
    return project
        .firewalls
        .all()
        .filter(rule -> appliesTo(rule, target) && isFrom(rule, fromIp) && isForPort(rule, port))
        .min(
            Comparator.comparingInt((ObjectNode rule) -> rule.path("priority").asInt(1000))
                .thenComparing(rule -> !denies(rule)))
        .map(rule -> !denies(rule))
        .orElse(false);
  }

  private static boolean appliesTo(ObjectNode rule, ObjectNode target) {
    return !rule.path("disabled").asBoolean(false)
        && Json.text(rule, "direction").equals("INGRESS")
        && Json.text(rule, "network").equals(Instances.network(target))
        && rule.path("targetServiceAccounts").isEmpty()
        && (rule.path("targetTags").isEmpty() || shareOne(rule.path("targetTags"), target));
  }

  private boolean isFrom(ObjectNode rule, String fromIp) {
    var ranges = Json.texts(rule.path("sourceRanges"));
    return ranges.anyMatch(range -> Ipv4Range.of(range).contains(fromIp))
        || senders(fromIp).anyMatch(sender -> shareOne(rule.path("sourceTags"), sender));
  }

  private Stream<ObjectNode> senders(String ip) {
    return project.instances.all().filter(one -> Instances.internalIp(one).equals(ip));
  }

  private static boolean shareOne(JsonNode ruleTags, ObjectNode instance) {
    var tags = Json.texts(instance.at("/tags/items")).collect(Collectors.toSet());
    return Json.texts(ruleTags).anyMatch(tags::contains);
  }

  private static boolean isForPort(ObjectNode rule, int port) {
    return entries(rule)
        .filter(entry -> TCP.contains(Json.text(entry, "IPProtocol")))
        .anyMatch(entry -> entry.path("ports").isEmpty() || hasPort(entry.path("ports"), port));
  }

  private static boolean hasPort(JsonNode ports, int port) {
    return Json.texts(ports)
        .map(range -> range.split("-", -1))
        .anyMatch(
            ends ->
                Integer.parseInt(ends[0]) <= port
                    && port <= Integer.parseInt(ends[ends.length - 1]));
  }

  private static boolean denies(ObjectNode rule) {
    return !rule.path("denied").isEmpty();
  }

  private static Stream<JsonNode> entries(ObjectNode rule) {
    return Stream.concat(rule.path("allowed").valueStream(), rule.path("denied").valueStream());
  }
}
