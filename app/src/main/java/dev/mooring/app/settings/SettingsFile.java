package dev.mooring.app.settings;

import dev.mooring.model.DatabaseSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.model.PortSpec;
import dev.mooring.model.TrafficSpec.Afterwards;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The settings file as it is written; whatever is missing is null.
record SettingsFile(
    @Nullable MeshKind mesh,
    @Nullable String context,
    @Nullable String project,
    @Nullable String location,
    @Nullable String cluster,
    @Nullable MachineBlock machine,
    @Nullable String serviceNamespace,
    @Nullable String serviceAccount,
    @Nullable String bookinfoNamespace,
    @Nullable List<ServiceBlock> services,
    @Nullable TrafficBlock traffic) {
  static final SettingsFile EMPTY =
      new SettingsFile(null, null, null, null, null, null, null, null, null, null, null);

  /// @param create whether the machine is created; false takes one that exists
  /// @param image `project/family`
  record MachineBlock(
      @Nullable String name,
      @Nullable String zone,
      @Nullable Boolean create,
      @Nullable String type,
      @Nullable String image,
      @Nullable String user) {
    static final MachineBlock EMPTY = new MachineBlock(null, null, null, null, null, null);
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
