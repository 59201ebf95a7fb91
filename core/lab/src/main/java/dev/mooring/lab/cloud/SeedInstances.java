package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Scope;

/// Instances that are in the project before anybody asks for one, and carry no mark of ours.
final class SeedInstances {
  private static final String IMAGE = "projects/debian-cloud/global/images/family/debian-12";

  private final Project project;
  private final InternalAddresses addresses;
  private final InstanceLife life;

  SeedInstances(Project project, InternalAddresses addresses, InstanceLife life) {
    this.project = project;
    this.addresses = addresses;
    this.life = life;
  }

  /// @return the internal address
  String add(String name, String zoneName) {
    var zone = Scope.zone(zoneName);
    var wanted = Json.object().put("name", name).put("machineType", "e2-medium");
    var disk = wanted.putArray("disks").addObject().put("boot", true).put("autoDelete", true);
    disk.putObject("initializeParams").put("sourceImage", IMAGE);
    synchronized (project) {
      var nic = wanted.putArray("networkInterfaces").addObject();
      nic.put("networkIP", addresses.forOldInstance(zone.region()));
      nic.putArray("accessConfigs").addObject();
      return Instances.internalIp(life.add(zone, wanted));
    }
  }
}
