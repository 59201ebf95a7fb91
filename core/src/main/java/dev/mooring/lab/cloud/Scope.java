package dev.mooring.lab.cloud;

/// Where in a project a resource lives.
///
/// @param path `zones/us-east4-a`, `regions/us-east4`, `global`, or nothing for the project itself
record Scope(String path) {
  static final Scope GLOBAL = new Scope("global");
  static final Scope PROJECT = new Scope("");

  static Scope zone(String zone) {
    return new Scope("zones/" + zone);
  }

  static Scope region(String region) {
    return new Scope("regions/" + region);
  }

  boolean isZone() {
    return path.startsWith("zones/");
  }

  boolean isRegion() {
    return path.startsWith("regions/");
  }

  /// The name of the zone or region.
  String place() {
    return path.substring(path.indexOf('/') + 1);
  }

  /// The region that a zone lies in.
  String region() {
    return isZone() ? place().substring(0, place().length() - 2) : place();
  }

  /// The path of something that lives here.
  String child(String rest) {
    return path.isEmpty() ? rest : path + "/" + rest;
  }
}
