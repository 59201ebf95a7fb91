package dev.mooring.lab.cloud;

import java.util.Map;

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
}
