package dev.mooring.change;

import dev.mooring.mesh.today.ControlPlane;
import dev.mooring.mesh.today.IstioKinds;
import dev.mooring.mesh.today.Revision;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.WorldException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the control planes of today's mesh.
public final class ControlPlanes {
  private static final ResourceKind DEPLOYMENT = new ResourceKind("apps/v1", "Deployment");
  private static final ResourceKind WEBHOOK =
      new ResourceKind("admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration");
  private static final String REVISION = "istio.io/rev";

  /// The version in a tag such as `1.27.3-distroless`.
  private static final Pattern VERSION =
      Pattern.compile(":(\\d+\\.\\d+\\.\\d+(?:-(?:alpha|beta|rc)\\.\\d+)?)");

  private ControlPlanes() {}

  /// All of them, the one without a revision first.
  public static List<ControlPlane> all(ClusterReader cluster) {
    var kinds = kinds(cluster);
    return cluster.list(DEPLOYMENT, JoinSpec.ISTIO_NAMESPACE, Map.of("app", "istiod")).stream()
        .map(istiod -> plane(istiod, kinds))
        .sorted(Comparator.comparing(plane -> plane.revision().name()))
        .toList();
  }

  /// The one that a machine joins.
  ///
  /// @param revision as the user decided; where it is empty, the only one there is, or the one that
  ///   namespaces without a revision of their own go to
  public static Optional<ControlPlane> find(ClusterReader cluster, String revision) {
    return choose(cluster, revision).map(plane -> plane.in(network(cluster, plane)));
  }

  private static Optional<ControlPlane> choose(ClusterReader cluster, String revision) {
    var all = all(cluster);
    if (all.size() == 1 && revision.isEmpty()) {
      return Optional.of(all.getFirst());
    }
    var wanted = new Revision(revision.isEmpty() ? defaultRevision(cluster) : revision);
    return all.stream()
        .filter(
            plane ->
                plane.revision().isDefault() ? wanted.isDefault() : plane.revision().equals(wanted))
        .findFirst();
  }

  /// What the injector cannot tell is asked for again by a check, which says so.
  private static String network(ClusterReader cluster, ControlPlane plane) {
    try {
      return Istiod.injector(cluster, plane).network();
    } catch (WorldException.NotFound | WorldException.Broken | WorldException.Denied _) {
      return "";
    }
  }

  private static String defaultRevision(ClusterReader cluster) {
    return cluster.list(WEBHOOK, "", Map.of("istio.io/tag", "default")).stream()
        .map(tag -> tag.label(REVISION))
        .findFirst()
        .orElse("");
  }

  private static ControlPlane plane(Resource istiod, IstioKinds kinds) {
    var revision = new Revision(istiod.label(REVISION));
    return new ControlPlane(
        istiod.ref().namespace(),
        revision.isDefault() ? Revision.DEFAULT : revision,
        version(istiod.text("/spec/template/spec/containers/0/image")),
        kinds);
  }

  private static String version(String image) {
    var tag = VERSION.matcher(image);
    return tag.find() ? tag.group(1) : "";
  }

  /// Istio serves `v1` from 1.22 on.
  private static IstioKinds kinds(ClusterReader cluster) {
    var newest = new IstioKinds("v1");
    return cluster.serves(newest.workloadGroup()) ? newest : new IstioKinds("v1beta1");
  }
}
