package dev.mooring.run;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnHost;
import org.jspecify.annotations.Nullable;

/// How a journal writes an [Origin]: as the first version that kept one did.
record OriginText(
    @Nullable MeshKind mesh,
    @Nullable ClusterRef cluster,
    @Nullable MachineText machine,
    String revision) {

  static OriginText of(Origin origin) {
    return new OriginText(
        origin.mesh(), origin.cluster(), MachineText.of(origin.machine()), origin.revision());
  }

  /// @throws IllegalArgumentException when it says too little, or names a machine that cannot be
  Origin origin() {
    if (mesh == null || cluster == null || machine == null) {
      throw incomplete();
    }
    return new Origin(mesh, cluster, machine.machine(), revision);
  }

  private static IllegalArgumentException incomplete() {
    return new IllegalArgumentException("incomplete");
  }

  /// What only a new instance has is empty for any other.
  ///
  /// @param sshUser for a host of one's own, the host says so too
  record MachineText(
      @Nullable MachineRef ref,
      @Nullable Kind origin,
      String machineType,
      String imageProject,
      String imageFamily,
      String sshUser) {

    /// Where a machine comes from.
    enum Kind {
      CREATE,
      SELECT,
      HOST
    }

    static MachineText of(Machine machine) {
      return switch (machine) {
        case NewInstance(var ref, var type, var project, var family, var user) ->
            new MachineText(ref, Kind.CREATE, type, project, family, user);
        case ExistingInstance(var ref, var user) ->
            new MachineText(ref, Kind.SELECT, "", "", "", user);
        case OwnHost host -> new MachineText(host.ref(), Kind.HOST, "", "", "", host.user());
      };
    }

    Machine machine() {
      if (ref == null || origin == null) {
        throw incomplete();
      }
      return switch (origin) {
        case CREATE -> new NewInstance(ref, machineType, imageProject, imageFamily, sshUser);
        case SELECT -> new ExistingInstance(ref, sshUser);
        case HOST -> ref.host().orElseThrow(OriginText::incomplete);
      };
    }
  }
}
