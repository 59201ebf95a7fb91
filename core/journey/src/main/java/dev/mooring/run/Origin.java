package dev.mooring.run;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine;
import dev.mooring.model.MeshKind;

/// Where a journey went, as its journal remembers it: what has to be known to take it back without
/// any settings. It holds no secrets.
///
/// @param cluster with the context of the kubeconfig
/// @param machine with its user, and for a host of one's own the port
/// @param revision of the control plane; empty for the only or the default one
public record Origin(MeshKind mesh, ClusterRef cluster, Machine machine, String revision) {

  /// What a run is about to go by.
  public static Origin of(JoinSpec spec) {
    return new Origin(spec.mesh(), spec.cluster(), spec.machine(), spec.choices().revision());
  }

  /// The same decisions, at this place.
  public JoinSpec into(JoinSpec other) {
    return other
        .withMesh(mesh)
        .withCluster(cluster)
        .withMachine(machine)
        .withChoices(other.choices().withRevision(revision));
  }
}
