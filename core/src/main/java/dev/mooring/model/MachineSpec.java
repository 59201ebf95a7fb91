package dev.mooring.model;

/// The machine to join: an existing one, or one to create.
///
/// @param origin whether Mooring creates it
/// @param machineType such as `e2-medium`
/// @param imageProject project of the boot image
/// @param imageFamily image family; chosen explicitly because the project's default changes over
///   time
/// @param sshUser user to log in as
public record MachineSpec(
    MachineRef ref,
    Origin origin,
    String machineType,
    String imageProject,
    String imageFamily,
    String sshUser) {

  /// Where a machine comes from.
  public enum Origin {
    CREATE,
    SELECT
  }

  public MachineSpec {
    Names.requireLabel("machine name", ref.name());
  }
}
