package dev.mooring.step.istio1;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.MeshChoices;
import dev.mooring.step.shared.ToldCluster;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// A cluster with a mesh that is written down here, for the questions to it.
record MeshOnPaper(List<String> documents) {
  static final String MESH =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: istio, namespace: istio-system}
      data: {mesh: "trustDomain: cluster.local\\ndefaultConfig: {}"}
      """;
  static final String INJECTOR =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: istio-sidecar-injector, namespace: istio-system}
      data: {values: '{"global": {"multiCluster": {"clusterName": "Kubernetes"}, "network": ""}}'}
      """;

  static MeshOnPaper of(String... documents) {
    return new MeshOnPaper(List.of(documents));
  }

  /// With one istiod in order.
  static MeshOnPaper usual() {
    return of(istiod("istiod", "default", "1.27.3"), MESH, INJECTOR);
  }

  static String istiod(String name, String revision, String tag, String... environment) {
    return """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: %s
      namespace: istio-system
      labels: {app: istiod, istio.io/rev: %s}
    spec:
      template:
        spec:
          containers:
          - {name: discovery, image: "docker.io/istio/pilot:%s", env: [%s]}
    """
        .formatted(name, revision, tag, String.join(", ", environment));
  }

  MeshOnPaper with(String document) {
    return new MeshOnPaper(Stream.concat(documents.stream(), Stream.of(document)).toList());
  }

  ToldCluster cluster() {
    return ToldCluster.of(documents.toArray(String[]::new));
  }

  /// What a question finds, in a journey with these choices.
  Finding ask(BiFunction<MeshChecks, ToldCluster, Finding> question, MeshChoices choices) {
    var plane = ControlPlanes.find(cluster(), choices.revision()).orElse(ControlPlane.UNSEEN);
    return question.apply(new MeshChecks(Specs.usual().withChoices(choices), plane), cluster());
  }

  Finding ask(BiFunction<MeshChecks, ToldCluster, Finding> question) {
    return ask(question, MeshChoices.usual());
  }

  static Hint hint(Finding finding) {
    if (finding instanceof Finding.Failed failed) {
      return failed.hint();
    }
    throw new AssertionError(finding);
  }

  static MeshChoices revision(String revision) {
    return MeshChoices.usual().withRevision(revision);
  }
}
