package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.mesh.today.ControlPlane;
import dev.mooring.model.MeshKind;
import dev.mooring.port.Access;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Somebody who may see nothing in a cluster is still led into the mesh that it has.
class DestinationTest {

  @Test
  void whoMayNotLookIsLedByTheKindsThatTheClusterServes() {
    assertThat(found("networking.istio.io/v1beta1")).isEqualTo(MeshKind.TODAY);
    assertThat(found("config.istio.io/v1alpha2")).isEqualTo(MeshKind.TUTORIAL);
  }

  private static MeshKind found(String served) {
    var destination = Destination.find(new Closed(served), Optional.empty(), "");
    assertThat(destination.plane()).isEqualTo(ControlPlane.UNSEEN);
    return destination.mesh();
  }

  /// A cluster that tells this user which kinds it serves, and nothing else.
  private record Closed(String served) implements ClusterReader {
    @Override
    public boolean serves(ResourceKind kind) {
      return kind.apiVersion().equals(served);
    }

    @Override
    public List<Resource> list(ResourceKind kind, String namespace, Map<String, String> labels) {
      throw new WorldException.Denied("cannot list " + kind.kind(), null);
    }

    @Override
    public Optional<Resource> find(ResourceRef ref) {
      throw new WorldException.Denied("cannot get " + ref, null);
    }

    @Override
    public boolean may(Access access) {
      return false;
    }

    @Override
    public String version() {
      return "v1.33.0";
    }

    @Override
    public String log(ResourceRef pod, int lines) {
      return "";
    }
  }
}
