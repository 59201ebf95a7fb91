package dev.mooring.lab.cluster.registry;

/// How a write is meant.
///
/// @param manager who owns the fields that it sets
/// @param dryRun do everything but store it
/// @param force take fields from other managers (server-side apply only)
public record WriteOptions(String manager, boolean dryRun, boolean force) {

  /// A real write by that manager.
  public static WriteOptions by(String manager) {
    return new WriteOptions(manager, false, false);
  }
}
