package dev.mooring.lab.cloud.api;

/// Where in a project a resource lives.
///
/// @param path `zones/us-east4-a`, `regions/us-east4`, `global`, or nothing for the project itself
public record Scope(String path) {
  public static final Scope GLOBAL = new Scope("global");
  public static final Scope PROJECT = new Scope("");

  public static Scope zone(String zone) {
    return new Scope("zones/" + zone);
  }

  public static Scope region(String region) {
    return new Scope("regions/" + region);
  }

  public boolean isZone() {
    return path.startsWith("zones/");
  }

  public boolean isRegion() {
    return path.startsWith("regions/");
  }

  /// The name of the zone or region.
  public String place() {
    return path.substring(path.indexOf('/') + 1);
  }

  /// The region that a zone lies in.
  public String region() {
    return isZone() ? place().substring(0, place().length() - 2) : place();
  }

  /// The path of something that lives here.
  public String child(String rest) {
    return path.isEmpty() ? rest : path + "/" + rest;
  }
}
