package dev.mooring.mesh;

import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import java.util.List;

/// What a mesh asks of a machine and of a journey. Who needs to know which mesh it is asks here: a
/// question of a new kind becomes a method, and a new mesh answers all of them.
public sealed interface Mesh {

  /// The mesh that was chosen.
  static Mesh of(MeshKind kind) {
    return switch (kind) {
      case TUTORIAL -> new Tutorial();
      case ISTIO_1 -> new Istio1();
    };
  }

  /// The mesh that a journey leads into.
  static Mesh of(JoinSpec spec) {
    return of(spec.mesh());
  }

  /// Whether its packages come as RPM too, beside Debian's.
  boolean hasRpms();

  /// Whether the machine's own resolver has to learn the cluster's names.
  boolean needsResolver();

  /// Whether its package can be handed over to a machine that doesn't reach its host.
  boolean isHandedOver();

  /// Whether it has control planes by revision, one of which has to be found.
  boolean hasRevisions();

  /// Whether what runs on the machine is one workload of the mesh, with a name of its own.
  boolean hasWorkloads();

  /// The ports that the sidecar's own servers take on the machine.
  List<Integer> sidecarPorts();

  /// The Service by which browsers come in.
  ResourceRef ingress();

  /// Istio 0.2, as in the tutorial.
  record Tutorial() implements Mesh {
    @Override
    public boolean hasRpms() {
      return false;
    }

    @Override
    public boolean needsResolver() {
      return true;
    }

    @Override
    public boolean isHandedOver() {
      return false;
    }

    @Override
    public boolean hasRevisions() {
      return false;
    }

    @Override
    public boolean hasWorkloads() {
      return false;
    }

    /// Envoy's administration and its one listener.
    @Override
    public List<Integer> sidecarPorts() {
      return List.of(15000, 15001);
    }

    @Override
    public ResourceRef ingress() {
      return service("istio-ingress");
    }
  }

  /// Istio 1.24 and later.
  record Istio1() implements Mesh {
    @Override
    public boolean hasRpms() {
      return true;
    }

    /// Its agent answers DNS questions itself.
    @Override
    public boolean needsResolver() {
      return false;
    }

    @Override
    public boolean isHandedOver() {
      return true;
    }

    @Override
    public boolean hasRevisions() {
      return true;
    }

    @Override
    public boolean hasWorkloads() {
      return true;
    }

    @Override
    public List<Integer> sidecarPorts() {
      return List.of(15000, 15001, 15004, 15006, 15020, 15021, 15053, 15090);
    }

    @Override
    public ResourceRef ingress() {
      return service("istio-ingressgateway");
    }
  }

  private static ResourceRef service(String name) {
    return new ResourceRef(ResourceKind.SERVICE, JoinSpec.ISTIO_NAMESPACE, name);
  }
}
