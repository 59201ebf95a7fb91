package dev.mooring.model;

/// Which machine: a Compute Engine instance by project, zone and name.
public record MachineRef(String project, String zone, String name) {

  @Override
  public String toString() {
    return name + " (" + project + ", " + zone + ")";
  }
}
