package dev.mooring.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.ClosedCluster;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.MeshKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Somebody who may see nothing in a cluster is still led into the mesh that it has.
class DestinationTest {

  @Test
  void whoMayNotLookIsLedByTheKindsThatTheClusterServes() {
    assertThat(found("networking.istio.io/v1beta1")).isEqualTo(MeshKind.ISTIO_1);
    assertThat(found("config.istio.io/v1alpha2")).isEqualTo(MeshKind.TUTORIAL);
  }

  private static MeshKind found(String served) {
    var destination = Destination.find(new ClosedCluster(served), Optional.empty(), "");
    assertThat(destination.plane()).isEqualTo(ControlPlane.UNSEEN);
    return destination.mesh();
  }
}
