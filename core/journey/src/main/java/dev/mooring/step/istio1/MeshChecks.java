package dev.mooring.step.istio1;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.facts.Istiod;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldView;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The questions of [Istio1ContextStep] about the mesh.
///
/// @param plane the control plane as it was when the journey began
record MeshChecks(JoinSpec spec, ControlPlane plane) {
  private static final ResourceKind DEPLOYMENT = new ResourceKind("apps/v1", "Deployment");
  private static final ResourceKind DAEMON_SET = new ResourceKind("apps/v1", "DaemonSet");

  /// The oldest release whose machines this journey knows.
  private static final int OLDEST_MINOR = 24;

  Finding istiod(WorldView world) {
    var wanted = spec.choices().revision();
    return ControlPlanes.find(world.cluster(), wanted)
        .map(MeshChecks::supported)
        .orElseGet(() -> missing(world, wanted));
  }

  private static Finding supported(ControlPlane found) {
    var parts = found.version().split("\\.", -1);
    return parts.length > 1 && Integer.parseInt(parts[1]) >= OLDEST_MINOR
        ? Finding.passed(said(found))
        : Finding.failed(Hint.ISTIO_TOO_OLD, found.version());
  }

  private static String said(ControlPlane found) {
    var revision = found.revision();
    return "Istio " + found.version() + (revision.isDefault() ? "" : ", " + revision.name());
  }

  private static Finding missing(WorldView world, String wanted) {
    var there = ControlPlanes.all(world.cluster());
    if (there.isEmpty()) {
      var elsewhere = String.join(", ", ControlPlanes.elsewhere(world.cluster()));
      return elsewhere.isEmpty()
          ? Finding.failed(Hint.ISTIOD_MISSING, JoinSpec.ISTIO_NAMESPACE)
          : Finding.failed(Hint.ISTIOD_IN_ANOTHER_NAMESPACE, elsewhere, JoinSpec.ISTIO_NAMESPACE);
    }
    return Finding.failed(
        Hint.REVISION_MISSING, wanted.isEmpty() ? "default" : wanted, ControlPlanes.names(there));
  }

  /// Without the name of its cluster istiod turns the machine away.
  Finding settings(WorldView world) {
    var settings = Istiod.settings(world, plane);
    var injector = Istiod.injector(world, plane);
    if (injector.clusterId().isEmpty()) {
      return Finding.failed(Hint.CLUSTER_NAME_UNKNOWN, plane.injectorConfigMap());
    }
    return Finding.passed(
        Stream.of(settings.trustDomain(), injector.clusterId(), injector.network())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  /// A machine with a sidecar and pods without one understand each other on one network alone.
  Finding ambient(WorldView world) {
    var ztunnel =
        world.cluster().find(new ResourceRef(DAEMON_SET, plane.namespace(), "ztunnel")).isPresent();
    if (!ztunnel) {
      return Finding.passed("–");
    }
    return spec.choices().hasNetworks()
        ? Finding.failed(Hint.AMBIENT_MESH_ON_TWO_NETWORKS, spec.choices().machineNetwork())
        : Finding.warning(Hint.AMBIENT_MESH, plane.namespace());
  }

  /// Both are on unless somebody switched them off.
  Finding registration(WorldView world) {
    var off =
        Stream.of(
                "PILOT_ENABLE_WORKLOAD_ENTRY_AUTOREGISTRATION",
                "PILOT_ENABLE_WORKLOAD_ENTRY_HEALTHCHECKS")
            .filter(name -> environment(world, name).filter("false"::equals).isPresent())
            .toList();
    if (off.isEmpty()) {
      return Finding.passed("–");
    }
    return off.getFirst().endsWith("AUTOREGISTRATION")
        ? Finding.failed(Hint.AUTO_REGISTRATION_OFF, off.getFirst())
        : Finding.warning(Hint.HEALTH_CHECKS_OFF, off.getFirst());
  }

  private Optional<String> environment(WorldView world, String name) {
    var istiod =
        world
            .cluster()
            .find(new ResourceRef(DEPLOYMENT, plane.namespace(), plane.revision().named("istiod")));
    return istiod.stream()
        .flatMap(one -> one.json().at("/spec/template/spec/containers").valueStream())
        .flatMap(container -> container.path("env").valueStream())
        .filter(variable -> variable.path("name").asString("").equals(name))
        .map(variable -> variable.path("value").asString(""))
        .findFirst();
  }

  /// Where istiod is told which namespaces to look after, it puts its certificate into no other.
  Finding isLookedAfter(WorldView world) {
    var selectors = Istiod.settings(world, plane).discoverySelectors();
    var namespace = new ResourceRef(ResourceKind.NAMESPACE, "", spec.workload().namespace());
    var labels = world.cluster().find(namespace).map(MeshChecks::labels).orElse(Map.of());
    return selectors.includes(labels)
        ? Finding.passed(spec.workload().namespace())
        : Finding.failed(Hint.NAMESPACE_NOT_SELECTED, spec.workload().namespace());
  }

  private static Map<String, String> labels(Resource namespace) {
    return namespace.json().path("metadata").path("labels").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, label -> label.getValue().asString("")));
  }
}
