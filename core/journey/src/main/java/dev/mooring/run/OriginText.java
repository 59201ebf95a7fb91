package dev.mooring.run;

import static java.util.Objects.requireNonNull;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.Machine;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.model.OwnHost;

/// How a journal writes an [Origin]: as the first version that kept one did.
record OriginText(MeshKind mesh, ClusterRef cluster, MachineText machine, String revision) {

  OriginText {
    requireNonNull(mesh);
    requireNonNull(cluster);
    requireNonNull(machine);
  }

  static OriginText of(Origin origin) {
    return new OriginText(
        origin.mesh(), origin.cluster(), MachineText.of(origin.machine()), origin.revision());
  }

  Origin origin() {
    return new Origin(mesh, cluster, machine.machine(), revision);
  }

  /// What only a new instance has is empty for any other.
  ///
  /// @param sshUser for a host of one's own, the host says so too
  record MachineText(
      MachineRef ref,
      Kind origin,
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

    MachineText {
      // A machine that cannot be has to be seen while the line is read: then the line is damaged.
      var _ = machine(ref, origin, machineType, imageProject, imageFamily, sshUser);
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
      return machine(ref, origin, machineType, imageProject, imageFamily, sshUser);
    }

    private static Machine machine(
        MachineRef ref,
        Kind origin,
        String machineType,
        String imageProject,
        String imageFamily,
        String sshUser) {
      return switch (origin) {
        case CREATE -> new NewInstance(ref, machineType, imageProject, imageFamily, sshUser);
        case SELECT -> new ExistingInstance(ref, sshUser);
        case HOST -> ref.host().orElseThrow();
      };
    }
  }
}
