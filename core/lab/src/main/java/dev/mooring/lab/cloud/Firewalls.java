package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Call;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Links;
import dev.mooring.lab.cloud.api.Names;
import dev.mooring.lab.cloud.api.Router;
import dev.mooring.lab.cloud.api.Scope;
import dev.mooring.lab.world.Ipv4Range;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The firewall rules of the project: made, changed and deleted.
final class Firewalls {
  private static final String FIREWALLS = ReadRoutes.PROJECT + "global/firewalls";
  private static final Pattern PORTS = Pattern.compile("\\d{1,5}(-\\d{1,5})?");
  private static final int LOWEST_PRIORITY = 65535;

  private final Project project;
  private final Operations operations;

  Firewalls(Project project, Operations operations) {
    this.project = project;
    this.operations = operations;
  }

  void routes(Router router) {
    router.on("POST " + FIREWALLS, this::insert);
    router.on("DELETE " + FIREWALLS + "/{name}", this::delete);
    router.on("PATCH " + FIREWALLS + "/{name}", this::patch);
  }

  /// The rules that a project's default network starts with, and those that GKE makes for its
  /// nodes.
  void seed() {
    seed("default-allow-internal", "10.128.0.0/9", "tcp:0-65535 udp:0-65535 icmp", 65534, "");
    seed("default-allow-ssh", "0.0.0.0/0", "tcp:22", 65534, "");
    seed("default-allow-rdp", "0.0.0.0/0", "tcp:3389", 65534, "");
    seed("default-allow-icmp", "0.0.0.0/0", "icmp", 65534, "");
    var node = "gke-demo-cluster-5f1c9a2e-node";
    seed(
        "gke-demo-cluster-5f1c9a2e-all", Clusters.POD_CIDR, "tcp udp icmp esp ah sctp", 1000, node);
    seed(
        "gke-demo-cluster-5f1c9a2e-vms",
        "10.128.0.0/9",
        "icmp tcp:1-65535 udp:1-65535",
        1000,
        node);
  }

  private void seed(String name, String range, String allowed, int priority, String tag) {
    var rule = Json.object().put("description", "").put("priority", priority);
    rule.putArray("sourceRanges").add(range);
    if (!tag.isEmpty()) {
      rule.putArray("targetTags").add(tag);
    }
    var entries = rule.putArray("allowed");
    for (var one : allowed.split(" ", -1)) {
      var parts = one.split(":", -1);
      var entry = entries.addObject().put("IPProtocol", parts[0]);
      if (parts.length > 1) {
        entry.putArray("ports").add(parts[1]);
      }
    }
    create(name, rule);
  }

  private ObjectNode insert(Call call) {
    var name = Names.check("resource.name", Json.text(call.body(), "name"));
    project.firewalls.refuseExisting(Scope.GLOBAL, name);
    validate(call.body());
    return operations.done(Scope.GLOBAL, "insert", create(name, call.body()));
  }

  private ObjectNode delete(Call call) {
    return operations.done(
        Scope.GLOBAL, "delete", project.firewalls.remove(Scope.GLOBAL, call.name()));
  }

  private ObjectNode patch(Call call) {
    var rule = project.firewalls.get(Scope.GLOBAL, call.name());
    var changed = rule.deepCopy();
    var changes = call.body();
    changed.setAll(changes.without(List.of("name", "id", "kind", "selfLink", "network")));
    validate(changed);
    rule.setAll(changed);
    return operations.done(Scope.GLOBAL, "patch", rule);
  }

  private ObjectNode create(String name, ObjectNode wanted) {
    var rule = Json.object().put("description", "").put("priority", 1000);
    rule.put("direction", "INGRESS").put("disabled", false);
    rule.putObject("logConfig").put("enable", false);
    rule.setAll(wanted);
    var network = Json.text(wanted, "network");
    rule.put(
        "network",
        project.links.to(
            "global/networks/" + (network.isEmpty() ? "default" : Links.name(network))));
    var isEgress = Json.text(rule, "direction").equals("EGRESS");
    if (!isEgress && rule.path("sourceRanges").isEmpty() && rule.path("sourceTags").isEmpty()) {
      rule.putArray("sourceRanges").add("0.0.0.0/0");
    }
    return project.create(project.firewalls, Scope.GLOBAL, name, rule);
  }

  private void validate(ObjectNode rule) {
    var network = Json.text(rule, "network");
    if (!network.isEmpty() && project.networks.find(Scope.GLOBAL, Links.name(network)).isEmpty()) {
      throw ApiError.invalid(
          "resource.network", network, "The referenced network resource cannot be found.");
    }
    if (rule.path("allowed").isEmpty() == rule.path("denied").isEmpty()) {
      throw new ApiError(
          400,
          "invalid",
          "Exactly one of allowed and denied must be specified for a firewall rule.");
    }
    Json.texts(rule.path("sourceRanges")).forEach(Firewalls::checkRange);
    Json.texts(rule.path("targetTags")).forEach(tag -> Names.check("resource.targetTags", tag));
    Json.texts(rule.path("sourceTags")).forEach(tag -> Names.check("resource.sourceTags", tag));
    rule.path("allowed").forEach(Firewalls::checkProtocol);
    rule.path("denied").forEach(Firewalls::checkProtocol);
    var priority = rule.path("priority").asInt(1000);
    if (priority < 0 || priority > LOWEST_PRIORITY) {
      throw ApiError.invalid(
          "resource.priority", Integer.toString(priority), "Must be 0 to 65535.");
    }
  }

  private static void checkRange(String range) {
    try {
      Ipv4Range.of(range);
    } catch (IllegalArgumentException malformed) {
      throw ApiError.invalid(
          "resource.sourceRanges", range, "Must be a valid range of addresses in CIDR notation.");
    }
  }

  private static void checkProtocol(JsonNode entry) {
    if (Json.text(entry, "IPProtocol").isEmpty()) {
      throw ApiError.required("resource.allowed[0].IPProtocol");
    }
    Json.texts(entry.path("ports"))
        .filter(ports -> !PORTS.matcher(ports).matches())
        .forEach(
            ports -> {
              throw ApiError.invalid(
                  "resource.allowed[0].ports", ports, "Must be a port or a range.");
            });
  }
}
