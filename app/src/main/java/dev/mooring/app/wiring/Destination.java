package dev.mooring.app.wiring;

import dev.mooring.change.cloud.SshAccess;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.mesh.Mesh;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.IstioKinds;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.MeshKind;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.WorldException;
import dev.mooring.step.Journey;
import dev.mooring.step.istio1.Istio1Journey;
import dev.mooring.step.tutorial.TutorialJourney;
import java.util.Optional;

/// The mesh that a journey leads into: found in the cluster, so that nobody has to know it.
///
/// @param plane its control plane; means nothing in the tutorial's mesh
record Destination(MeshKind mesh, ControlPlane plane) {

  /// Looks at the cluster. One that does not answer is told by the journey's first checks.
  ///
  /// @param wanted the mesh that the user named
  /// @param revision of the control plane, as the user decided; empty for the default one
  static Destination find(ClusterReader cluster, Optional<MeshKind> wanted, String revision) {
    if (wanted.filter(mesh -> !Mesh.of(mesh).hasRevisions()).isPresent()) {
      return new Destination(wanted.get(), ControlPlane.UNSEEN);
    }
    try {
      var plane = ControlPlanes.find(cluster, revision);
      return new Destination(
          wanted.orElseGet(
              () ->
                  plane.isPresent()
                          || hasIstio1Kinds(cluster)
                          || !ControlPlanes.elsewhere(cluster).isEmpty()
                      ? MeshKind.ISTIO_1
                      : MeshKind.TUTORIAL),
          plane.orElse(ControlPlane.UNSEEN));
    } catch (WorldException.Denied _) {
      return new Destination(wanted.orElseGet(() -> served(cluster)), ControlPlane.UNSEEN);
    } catch (WorldException _) {
      return new Destination(wanted.orElse(MeshKind.TUTORIAL), ControlPlane.UNSEEN);
    }
  }

  /// Which kinds a cluster serves it tells everybody who may log in.
  private static MeshKind served(ClusterReader cluster) {
    try {
      return hasIstio1Kinds(cluster) ? MeshKind.ISTIO_1 : MeshKind.TUTORIAL;
    } catch (WorldException _) {
      return MeshKind.TUTORIAL;
    }
  }

  /// A managed mesh has the objects of today's, and no istiod.
  private static boolean hasIstio1Kinds(ClusterReader cluster) {
    return !cluster.serves(TutorialManifests.ROUTE_RULE)
        && cluster.serves(new IstioKinds("v1beta1").virtualService());
  }

  Journey journey(SshAccess access) {
    return switch (mesh) {
      case TUTORIAL -> TutorialJourney.of(access);
      case ISTIO_1 -> Istio1Journey.of(access, plane);
    };
  }
}
