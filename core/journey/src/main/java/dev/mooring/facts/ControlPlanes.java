package dev.mooring.facts;

import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.IstioKinds;
import dev.mooring.mesh.istio1.Revision;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the control planes of today's mesh.
public final class ControlPlanes {
  private static final ResourceKind DEPLOYMENT = new ResourceKind("apps/v1", "Deployment");

  /// The webhook of the namespaces without a revision, as istioctl and Istio's chart name it in
  /// `istio-system`; its label names the revision that they go to.
  public static final ResourceRef DEFAULT_TAG =
      new ResourceRef(
          new ResourceKind("admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration"),
          "",
          "istio-revision-tag-default");

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
  /// @throws WorldException.Denied also where there are several, none was named, and the user may
  ///   not see which is the default one
  public static Optional<ControlPlane> find(ClusterReader cluster, String revision) {
    return choose(cluster, revision).map(plane -> plane.in(network(cluster, plane)));
  }

  private static Optional<ControlPlane> choose(ClusterReader cluster, String revision) {
    var all = all(cluster);
    if (all.size() == 1 && revision.isEmpty()) {
      return Optional.of(all.getFirst());
    }
    var wanted = new Revision(revision.isEmpty() ? defaultRevision(cluster, all) : revision);
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

  private static String defaultRevision(ClusterReader cluster, List<ControlPlane> all) {
    if (all.isEmpty()) {
      return "";
    }
    try {
      return cluster.find(DEFAULT_TAG).map(tag -> tag.label(REVISION)).orElse("");
    } catch (WorldException.Denied refusal) {
      throw new WorldException.Denied(
          Trouble.DEFAULT_REVISION_HIDDEN, Phrase.of("refusal.said", names(all)), refusal);
    }
  }

  /// The revisions of these control planes, as people write them.
  public static String names(List<ControlPlane> planes) {
    return planes.stream()
        .map(plane -> plane.revision().isDefault() ? "default" : plane.revision().name())
        .collect(Collectors.joining(", "));
  }

  /// The namespaces beside the usual one that an istiod runs in; none where the user may not look.
  public static List<String> elsewhere(ClusterReader cluster) {
    try {
      return cluster.list(DEPLOYMENT, "", Map.of("app", "istiod")).stream()
          .map(istiod -> istiod.ref().namespace())
          .filter(namespace -> !namespace.equals(JoinSpec.ISTIO_NAMESPACE))
          .distinct()
          .sorted()
          .toList();
    } catch (WorldException.Denied _) {
      return List.of();
    }
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
