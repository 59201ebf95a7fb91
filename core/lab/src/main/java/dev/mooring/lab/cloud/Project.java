package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.Fingerprints;
import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Links;
import dev.mooring.lab.cloud.api.ResourceSet;
import dev.mooring.lab.cloud.api.Scope;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Everything that exists in the practice project. Not safe for threads by itself: whoever uses it
/// holds its lock.
final class Project {
  static final String ID = "practice";
  static final String NUMBER = "415104041262";

  final Links links;
  final ResourceSet zones;
  final ResourceSet regions;
  final ResourceSet machineTypes;
  final ResourceSet networks;
  final ResourceSet subnetworks;
  final ResourceSet firewalls;
  final ResourceSet forwardingRules;
  final ResourceSet addresses;
  final ResourceSet disks;
  final ResourceSet instances;
  final ObjectNode metadata;
  private final InstantSource clock;
  private long lastId = 4_611_686_018_427_387_904L;

  Project(String baseUrl, InstantSource clock) {
    this.links = new Links(baseUrl, ID);
    this.clock = clock;
    this.zones = set("zones", "zone");
    this.regions = set("regions", "region");
    this.machineTypes = set("machineTypes", "machineType");
    this.networks = set("networks", "network");
    this.subnetworks = set("subnetworks", "subnetwork");
    this.firewalls = set("firewalls", "firewall");
    this.forwardingRules = set("forwardingRules", "forwardingRule");
    this.addresses = set("addresses", "address");
    this.disks = set("disks", "disk");
    this.instances = set("instances", "instance");
    this.metadata = Fingerprints.stamp(Json.object().put("kind", "compute#metadata"));
  }

  private ResourceSet set(String plural, String singular) {
    return new ResourceSet(plural, "compute#" + singular, links);
  }

  /// Adds what every resource has, and keeps it.
  ObjectNode create(ResourceSet set, Scope scope, String name, ObjectNode content) {
    var resource = Json.object().put("kind", set.kind()).put("id", nextId());
    resource.put("creationTimestamp", now()).put("name", name);
    if (scope.isZone()) {
      resource.put("zone", links.to(scope.path()));
    } else if (scope.isRegion()) {
      resource.put("region", links.to(scope.path()));
    }
    resource.put("selfLink", links.to(scope.child(set.plural() + "/" + name)));
    content.remove(List.of("kind", "id", "creationTimestamp", "name", "selfLink"));
    resource.setAll(content);
    set.put(scope, name, resource);
    return resource;
  }

  /// The instance of that name, in whichever zone.
  Stream<ObjectNode> instance(String name) {
    return instances.all().filter(one -> Json.text(one, "name").equals(name));
  }

  String nextId() {
    lastId += 7919;
    return Long.toString(lastId);
  }

  String now() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }
}
