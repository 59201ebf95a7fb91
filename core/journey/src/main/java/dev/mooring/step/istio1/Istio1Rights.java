package dev.mooring.step.istio1;

import dev.mooring.facts.ControlPlanes;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Access;
import java.util.List;
import java.util.stream.Stream;

/// The rights that today's journey needs in the cluster, and no more.
final class Istio1Rights {
  private Istio1Rights() {}

  /// What is asked for before anything is made, where the namespace of the machine's services is
  /// there already. By then the control plane has been chosen.
  static List<Access> needed(JoinSpec spec, ControlPlane plane) {
    var steps = new StepRights(spec, plane);
    return Stream.of(
            context(spec, plane),
            steps.expose(),
            SidecarRights.needed(spec, plane),
            steps.services(),
            steps.traffic())
        .flatMap(rights -> rights)
        .distinct()
        .toList();
  }

  /// What an administrator gives: the same, and the look at which of several control planes is the
  /// default one, unless the user names one.
  static List<Access> given(JoinSpec spec, ControlPlane plane) {
    var tag = ControlPlanes.DEFAULT_TAG;
    var choosing =
        new Access("get", tag.kind().group(), "mutatingwebhookconfigurations", "", tag.name());
    return Stream.concat(
            needed(spec, plane).stream(),
            Stream.of(choosing).filter(_ -> spec.choices().revision().isEmpty()))
        .toList();
  }

  private static Stream<Access> context(JoinSpec spec, ControlPlane plane) {
    return Stream.of(
        new Access("list", "apps", "deployments", plane.namespace()),
        new Access(
            "get", "apps", "deployments", plane.namespace(), plane.revision().named("istiod")),
        new Access("get", "apps", "daemonsets", plane.namespace(), "ztunnel"),
        new Access("get", "", "configmaps", plane.namespace(), plane.meshConfigMap()),
        new Access("get", "", "configmaps", plane.namespace(), plane.injectorConfigMap()),
        new Access("get", "", "namespaces", "", spec.workload().namespace()),
        new Access("list", "", "pods", spec.bookinfoNamespace()));
  }
}
