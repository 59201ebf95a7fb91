package dev.mooring.app.settings;

import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.PortSpec;
import dev.mooring.model.TrafficSpec.Afterwards;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The settings file as it is written; whatever is missing is empty, and a list that is missing is
/// null: one that is empty is something else.
///
/// @param revision of today's control plane; so are the three after it
/// @param serviceRange for a cluster outside Google Cloud, like the two after it
record SettingsFile(
    Optional<MeshKind> mesh,
    Optional<String> revision,
    Optional<String> machineNetwork,
    Optional<Boolean> globalAccess,
    @Nullable List<String> sourceRanges,
    Optional<String> context,
    Optional<String> project,
    Optional<String> location,
    Optional<String> cluster,
    Optional<String> serviceRange,
    Optional<String> podRange,
    Optional<String> exposeAddress,
    Optional<MachineBlock> machine,
    Optional<String> serviceNamespace,
    Optional<String> serviceAccount,
    Optional<String> workload,
    Optional<String> bookinfoNamespace,
    @Nullable List<ServiceBlock> services,
    Optional<TrafficBlock> traffic) {
  /// One that says nothing.
  static final SettingsFile EMPTY = SettingsReader.nothing(SettingsFile.class);

  /// Whether it speaks of a GKE cluster.
  boolean isInGoogleCloud() {
    return project.isPresent() || location.isPresent() || cluster.isPresent();
  }

  /// Whether it speaks of a cluster outside Google Cloud.
  boolean isOwnCluster() {
    return serviceRange.isPresent() || podRange.isPresent() || exposeAddress.isPresent();
  }

  /// @param create whether the machine is created; false takes one that exists
  /// @param image `project/family`
  /// @param host name, address or alias of a host of one's own
  /// @param address by which pods reach it
  record MachineBlock(
      Optional<String> name,
      Optional<String> zone,
      Optional<Boolean> create,
      Optional<String> type,
      Optional<String> image,
      Optional<String> user,
      Optional<String> host,
      Optional<Integer> port,
      Optional<String> address) {
    static final MachineBlock EMPTY = SettingsReader.nothing(MachineBlock.class);

    /// Whether it speaks of a Compute Engine instance.
    boolean isInstance() {
      return name.isPresent()
          || zone.isPresent()
          || create.isPresent()
          || type.isPresent()
          || image.isPresent();
    }

    /// Whether it speaks of a host of one's own.
    boolean isHost() {
      return host.isPresent() || port.isPresent() || address.isPresent();
    }
  }

  record ServiceBlock(
      Optional<String> name,
      @Nullable List<PortSpec> ports,
      Optional<String> account,
      Optional<DatabaseSpec> database) {}

  record TrafficBlock(
      Optional<String> url, Optional<Integer> rating, Optional<Afterwards> afterwards) {
    static final TrafficBlock EMPTY = SettingsReader.nothing(TrafficBlock.class);
  }
}
