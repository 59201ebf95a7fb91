package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.Json;
import dev.mooring.lab.cloud.api.Links;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// What a machine learns about itself when it boots.
///
/// @param metadata the instance's metadata laid over the project's; `ssh-keys` holds the lines of
///   both, unless the instance blocks the project's
/// @param license of the boot disk's image, which says what system it is: `rocky-linux-9`; empty
///   where there is none
/// @param isArm whether it has an ARM processor
public record InstanceFacts(
    String name,
    String zone,
    String internalIp,
    Map<String, String> metadata,
    String license,
    boolean isArm) {

  /// A machine that was not made from an image.
  public InstanceFacts(String name, String zone, String internalIp, Map<String, String> metadata) {
    this(name, zone, internalIp, metadata, "", false);
  }

  /// What the metadata server of that project tells an instance.
  static InstanceFacts of(Project project, ObjectNode instance) {
    var own = Instances.metadata(instance.path("metadata"));
    var all = new HashMap<>(Instances.metadata(project.metadata));
    var blocked = own.getOrDefault("block-project-ssh-keys", "").equalsIgnoreCase("TRUE");
    var projectKeys = blocked ? "" : all.getOrDefault("ssh-keys", "");
    all.putAll(own);
    var keys = (own.getOrDefault("ssh-keys", "") + "\n" + projectKeys).strip();
    all.put("ssh-keys", keys);
    return new InstanceFacts(
        Json.text(instance, "name"),
        Links.name(Json.text(instance, "zone")),
        Instances.internalIp(instance),
        Map.copyOf(all),
        Links.name(instance.at("/disks/0/licenses/0").asString("")),
        Json.text(instance.at("/disks/0"), "architecture").equals("ARM64"));
  }
}
