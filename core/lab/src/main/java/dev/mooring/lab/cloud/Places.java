package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Scope;
import java.util.List;
import java.util.Map;

/// Regions, zones, networks and machine types of the practice project.
final class Places {
  /// The range that an automatic network has in each region.
  static final Map<String, String> SUBNETWORKS =
      Map.of("us-east4", "10.150.0.0/20", "us-central1", "10.128.0.0/20");

  private static final Map<String, List<String>> ZONES =
      Map.of("us-east4", List.of("a", "b", "c"), "us-central1", List.of("a", "b", "c", "f"));
  private static final List<MachineType> MACHINE_TYPES =
      List.of(
          new MachineType("e2-micro", 2, 1024),
          new MachineType("e2-small", 2, 2048),
          new MachineType("e2-medium", 2, 4096),
          new MachineType("e2-standard-2", 2, 8192),
          new MachineType("e2-standard-4", 4, 16384),
          new MachineType("n1-standard-1", 1, 3840),
          new MachineType("n1-standard-2", 2, 7680),
          new MachineType("t2a-standard-1", 1, 4096));

  private Places() {}

  static void fill(Project project) {
    SUBNETWORKS.keySet().forEach(region -> region(project, region));
    Networks.create(project, "default");
  }

  private static void region(Project project, String region) {
    var zones = ZONES.getOrDefault(region, List.of());
    var content = Json.object().put("description", region).put("status", "UP");
    var urls = content.putArray("zones");
    zones.forEach(zone -> urls.add(project.links.to("zones/" + region + "-" + zone)));
    project.create(project.regions, Scope.PROJECT, region, content);
    zones.forEach(zone -> zone(project, region, region + "-" + zone));
  }

  private static void zone(Project project, String region, String zone) {
    var content = Json.object().put("description", zone).put("status", "UP");
    content.put("region", project.links.to("regions/" + region));
    project.create(project.zones, Scope.PROJECT, zone, content);
    for (var type : MACHINE_TYPES) {
      var machine = Json.object().put("description", type.name()).put("guestCpus", type.cpus());
      machine.put("memoryMb", type.memoryMb()).put("maximumPersistentDisks", 128);
      machine.put("isSharedCpu", false).put("architecture", type.architecture());
      // A machine type names its zone, where other resources hold the zone's URL.
      project
          .create(project.machineTypes, Scope.zone(zone), type.name(), machine)
          .put("zone", zone);
    }
  }
}
