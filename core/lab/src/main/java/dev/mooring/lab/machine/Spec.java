package dev.mooring.lab.machine;

import dev.mooring.lab.world.MachineOs;
import java.util.Map;

/// What a practice machine is made from.
///
/// @param zone `us-central1-a`
/// @param metadata the instance's metadata items; `ssh-keys` says who may log in
public record Spec(
    String name,
    String internalIp,
    String zone,
    String project,
    Map<String, String> metadata,
    MachineOs os,
    Processor processor) {

  public Spec(String name, String internalIp, String zone, Map<String, String> metadata) {
    this(name, internalIp, zone, metadata, MachineOs.DEBIAN_12);
  }

  public Spec(
      String name, String internalIp, String zone, Map<String, String> metadata, MachineOs os) {
    this(name, internalIp, zone, metadata, os, Processor.INTEL);
  }

  public Spec(
      String name,
      String internalIp,
      String zone,
      Map<String, String> metadata,
      MachineOs os,
      Processor processor) {
    this(name, internalIp, zone, "practice", metadata, os, processor);
  }

  /// The metadata item that tells the address by which others reach it, where it is not its own.
  public static final String TRANSLATED = "lab-translated-address";

  String address() {
    return metadata.getOrDefault(TRANSLATED, internalIp);
  }

  /// Its name in the project's internal DNS.
  String fullName() {
    return name + "." + domain();
  }

  String domain() {
    return zone + ".c." + project + ".internal";
  }

  /// The internal names of its network.
  Map<String, String> names() {
    return Map.of(
        fullName(),
        internalIp,
        name + ".c." + project + ".internal",
        internalIp,
        "metadata.google.internal",
        "169.254.169.254");
  }

  /// What the metadata server tells of it.
  Map<String, String> facts() {
    return Map.of(
        "instance/name", name,
        "instance/hostname", fullName(),
        "instance/zone", "projects/1/zones/" + zone,
        "instance/network-interfaces/0/ip", internalIp,
        "project/project-id", project);
  }
}
