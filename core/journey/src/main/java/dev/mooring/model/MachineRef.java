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

  /// The same under another name.
  public MachineRef withName(String other) {
    return new MachineRef(project, zone, other, host);
  }

  /// The same in another zone.
  public MachineRef withZone(String other) {
    return new MachineRef(project, other, name, host);
  }

  /// The same in another project.
  public MachineRef withProject(String other) {
    return new MachineRef(other, zone, name, host);
  }

  /// Any machine that SSH reaches.
  public static MachineRef own(OwnHost host) {
    return new MachineRef("", "", host.host(), Optional.of(host));
  }

  /// @throws IllegalArgumentException when Compute Engine knows no such instance
  void requireInstance() {
    Names.requireLabel("machine-name", name);
    if (host.isPresent()) {
      throw new IllegalArgumentException("A host of one's own is no Compute Engine instance.");
    }
  }

  @Override
  public String toString() {
    return host.map(own -> name + " (" + own.place() + ")")
        .orElse(name + " (" + project + ", " + zone + ")");
  }
}
