package dev.mooring.model;

import java.util.Optional;

/// Which machine: a Compute Engine instance by project, zone and name, or a host of one's own.
///
/// The journal writes it, so that a clean-up finds the machine without any settings.
///
/// @param project empty for a host of one's own, like the zone
/// @param host present for a host of one's own; the name is its SSH name then
public record MachineRef(String project, String zone, String name, Optional<OwnHost> host) {

  /// A Compute Engine instance.
  public MachineRef(String project, String zone, String name) {
    this(project, zone, name, Optional.empty());
  }

  /// Any machine that SSH reaches.
  public static MachineRef own(OwnHost host) {
    return new MachineRef("", "", host.host(), Optional.of(host));
  }

  @Override
  public String toString() {
    return host.map(own -> name + " (" + own.place() + ")")
        .orElse(name + " (" + project + ", " + zone + ")");
  }
}
