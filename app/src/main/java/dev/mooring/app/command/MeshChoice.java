package dev.mooring.app.command;

import dev.mooring.app.Complaint;
import dev.mooring.model.MeshKind;
import java.util.Optional;

/// Which meshes this release knows.
final class MeshChoice {
  private MeshChoice() {}

  /// @throws Complaint for a mesh that comes later
  static void requireTutorial(Optional<MeshKind> mesh) {
    if (mesh.filter(MeshKind.TODAY::equals).isPresent()) {
      throw Complaint.wrongUse(
          "Today's mesh is not there yet.",
          "This release knows the tutorial's mesh, Istio 0.2; Istio 1.24 and later follow.",
          "Give --mesh tutorial, or leave it away.");
    }
  }
}
