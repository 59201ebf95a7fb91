package dev.mooring.lab.machine;

import java.util.Map;

/// What a practice machine is made from.
///
/// @param zone `us-central1-a`
/// @param metadata the instance's metadata items; `ssh-keys` says who may log in
public record Spec(
    String name, String internalIp, String zone, String project, Map<String, String> metadata) {

  public Spec(String name, String internalIp, String zone, Map<String, String> metadata) {
    this(name, internalIp, zone, "practice", metadata);
  }

  /// Its name in the project's internal DNS.
  String fullName() {
    return name + "." + domain();
  }

  String domain() {
    return zone + ".c." + project + ".internal";
  }
}
