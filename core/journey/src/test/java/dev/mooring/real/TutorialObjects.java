package dev.mooring.real;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// Istio 0.2.12 and Bookinfo, as far as the journey meets them before it begins.
public final class TutorialObjects {
  private static final String ISTIO =
      """
      apiVersion: apiextensions.k8s.io/v1beta1
      kind: CustomResourceDefinition
      metadata: {name: routerules.config.istio.io}
      spec:
        group: config.istio.io
        version: v1alpha2
        scope: Namespaced
        names: {kind: RouteRule, plural: routerules, singular: routerule}
      ---
      apiVersion: v1
      kind: Namespace
      metadata: {name: istio-system}
      """;

  /// What machines look up by its long name.
  private static final String SERVICES =
      Stream.of("istio-pilot", "istio-ingress")
          .map(
              name ->
                  """
                  apiVersion: v1
                  kind: Service
                  metadata: {name: %s, namespace: istio-system}
                  spec: {ports: [{name: http, port: 8080}]}
                  """
                      .formatted(name))
          .collect(Collectors.joining("---\n"));

  private TutorialObjects() {}

  /// Puts them in and returns when they are served. The pods come from [DeploymentPods].
  public static void install(KubernetesClient admin) {
    load(admin, ISTIO);
    load(
        admin, deployment("istio-system", "pilot", "istio: pilot", "docker.io/istio/pilot:0.2.12"));
    var bookinfo = Map.of("productpage", "v1", "details", "v1", "reviews", "v3", "ratings", "v1");
    load(
        admin,
        bookinfo.entrySet().stream()
            .map(app -> bookinfo(app.getKey(), app.getValue()))
            .collect(Collectors.joining("---\n")));
    load(admin, SERVICES);
    Awaitility.await("route rules")
        .until(() -> admin.getApiResources("config.istio.io/v1alpha2") != null);
  }

  private static String bookinfo(String app, String version) {
    var image = "gcr.io/istio-testing/examples-bookinfo-%s-%s:0.2.8".formatted(app, version);
    var labels = "app: %s, version: %s".formatted(app, version);
    return deployment("default", app + "-" + version, labels, image);
  }

  private static String deployment(String namespace, String name, String labels, String image) {
    return """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: %1$s, namespace: %2$s}
    spec:
      selector: {matchLabels: {%3$s}}
      template:
        metadata: {labels: {%3$s}}
        spec:
          containers: [{name: main, image: "%4$s"}]
    """
        .formatted(name, namespace, labels, image);
  }

  private static void load(KubernetesClient admin, String yaml) {
    admin.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))).create();
  }
}
