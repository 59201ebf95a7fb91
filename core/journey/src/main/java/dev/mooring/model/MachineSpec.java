package dev.mooring.model;

/// The machine to join: an existing one, one to create, or a host of one's own.
///
/// @param origin whether Mooring creates it
/// @param machineType such as `e2-medium`
/// @param imageProject project of the boot image
/// @param imageFamily image family; chosen explicitly because the project's default changes over
///   time
/// @param sshUser user to log in as; for a host of one's own its [OwnHost] says
public record MachineSpec(
    MachineRef ref,
    Origin origin,
    String machineType,
    String imageProject,
    String imageFamily,
    String sshUser) {

  /// A host of one's own, of which nothing is created.
  public static MachineSpec host(OwnHost host) {
    return new MachineSpec(MachineRef.own(host), Origin.HOST, "", "", "", host.user());
  }

  /// Where a machine comes from.
  public enum Origin {
    CREATE,
    SELECT,
    /// No Compute Engine instance: a host that SSH reaches.
    HOST
  }

  public MachineSpec {
    if (origin != Origin.HOST) {
      Names.requireLabel("machine-name", ref.name());
    }
    if (ref.host().isPresent() != (origin == Origin.HOST)) {
      throw new IllegalArgumentException("A host of one's own is no Compute Engine instance.");
    }
  }
}
