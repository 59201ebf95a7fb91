package dev.mooring.app.settings;

import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.PortSpec;
import dev.mooring.model.TrafficSpec.Afterwards;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The settings file as it is written; whatever is missing is null.
///
/// @param revision of today's control plane; so are the three after it
/// @param serviceRange for a cluster outside Google Cloud, like the two after it
record SettingsFile(
    @Nullable MeshKind mesh,
    @Nullable String revision,
    @Nullable String machineNetwork,
    @Nullable Boolean globalAccess,
    @Nullable List<String> sourceRanges,
    @Nullable String context,
    @Nullable String project,
    @Nullable String location,
    @Nullable String cluster,
    @Nullable String serviceRange,
    @Nullable String podRange,
    @Nullable String exposeAddress,
    @Nullable MachineBlock machine,
    @Nullable String serviceNamespace,
    @Nullable String serviceAccount,
    @Nullable String bookinfoNamespace,
    @Nullable List<ServiceBlock> services,
    @Nullable TrafficBlock traffic) {
  static final SettingsFile EMPTY =
      new SettingsFile(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null);

  /// Whether it speaks of a GKE cluster.
  boolean isInGoogleCloud() {
    return project != null || location != null || cluster != null;
  }

  /// Whether it speaks of a cluster outside Google Cloud.
  boolean isOwnCluster() {
    return serviceRange != null || podRange != null || exposeAddress != null;
  }

  /// @param create whether the machine is created; false takes one that exists
  /// @param image `project/family`
  /// @param host name, address or alias of a host of one's own
  /// @param address by which pods reach it
  record MachineBlock(
      @Nullable String name,
      @Nullable String zone,
      @Nullable Boolean create,
      @Nullable String type,
      @Nullable String image,
      @Nullable String user,
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String address) {
    static final MachineBlock EMPTY =
        new MachineBlock(null, null, null, null, null, null, null, null, null);

    /// Whether it speaks of a Compute Engine instance.
    boolean isInstance() {
      return name != null || zone != null || create != null || type != null || image != null;
    }

    /// Whether it speaks of a host of one's own.
    boolean isHost() {
      return host != null || port != null || address != null;
    }
  }

  record ServiceBlock(
      @Nullable String name,
      @Nullable List<PortSpec> ports,
      @Nullable String account,
      @Nullable DatabaseSpec database) {}

  record TrafficBlock(
      @Nullable String url, @Nullable Integer rating, @Nullable Afterwards afterwards) {
    static final TrafficBlock EMPTY = new TrafficBlock(null, null, null);
  }
}
