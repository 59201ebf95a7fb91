package dev.mooring.facts;

import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.InjectorValues;
import dev.mooring.mesh.istio1.MeshSettings;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.function.Function;

/// What a control plane of today's mesh tells about itself, in its ConfigMaps (istioctl, workload
/// entry configure, reads the same).
public final class Istiod {
  private static final ResourceKind CONFIG_MAP = new ResourceKind("v1", "ConfigMap");

  /// Where istiod puts the mesh's root certificate, in every namespace that it looks after.
  private static final String ROOT = "istio-ca-root-cert";

  private Istiod() {}

  /// What the mesh is set to.
  ///
  /// @throws WorldException.NotFound when there is no such control plane
  /// @throws WorldException.Broken when its configuration cannot be understood
  public static MeshSettings settings(WorldView world, ControlPlane plane) {
    return settings(world.cluster(), plane);
  }

  /// The same for those who see the cluster alone.
  ///
  /// @throws WorldException.NotFound when there is no such control plane
  /// @throws WorldException.Broken when its configuration cannot be understood
  public static MeshSettings settings(ClusterReader cluster, ControlPlane plane) {
    return understood(
        cluster, map(plane.namespace(), plane.meshConfigMap()), "mesh", MeshSettings::parse);
  }

  /// What its injector knows of the cluster.
  ///
  /// @throws WorldException.NotFound when there is no such control plane
  /// @throws WorldException.Broken when its values cannot be understood
  public static InjectorValues injector(WorldView world, ControlPlane plane) {
    return injector(world.cluster(), plane);
  }

  /// The same for those who see the cluster alone.
  ///
  /// @throws WorldException.NotFound when there is no such control plane
  /// @throws WorldException.Broken when its values cannot be understood
  public static InjectorValues injector(ClusterReader cluster, ControlPlane plane) {
    return understood(
        cluster,
        map(plane.namespace(), plane.injectorConfigMap()),
        "values",
        InjectorValues::parse);
  }

  /// The certificate that istiod's own is checked by, as PEM.
  ///
  /// @param namespace that of the machine's identity
  /// @throws WorldException.NotFound while istiod has not put it there
  public static String rootCertificate(WorldView world, String namespace) {
    return rootCertificate(world.cluster(), namespace);
  }

  /// The same for those who see the cluster alone.
  ///
  /// @throws WorldException.NotFound while istiod has not put it there
  public static String rootCertificate(ClusterReader cluster, String namespace) {
    return understood(cluster, map(namespace, ROOT), "root-cert.pem", Function.identity());
  }

  private static ResourceRef map(String namespace, String name) {
    return new ResourceRef(CONFIG_MAP, namespace, name);
  }

  private static <T> T understood(
      ClusterReader cluster, ResourceRef map, String key, Function<String, T> parse) {
    var text =
        cluster
            .find(map)
            .map(found -> value(found, key))
            .filter(value -> !value.isEmpty())
            .orElseThrow(
                () -> new WorldException.NotFound(Phrase.of("refusal.map.key", key, map), null));
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException failure) {
      throw new WorldException.Broken(
          Phrase.of("refusal.about", map, String.valueOf(failure.getMessage())), failure);
    }
  }

  private static String value(Resource map, String key) {
    return map.json().path("data").path(key).asString("");
  }
}
