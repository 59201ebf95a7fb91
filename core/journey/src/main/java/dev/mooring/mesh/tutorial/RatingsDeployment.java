package dev.mooring.mesh.tutorial;

import dev.mooring.mesh.Manifest;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/// Bookinfo's ratings that ask the database on the machine (`bookinfo-ratings-v2-mysql-vm.yaml`).
public final class RatingsDeployment {
  /// Served by every cluster that knows server-side apply. The tutorial's file says
  /// `extensions/v1beta1`, which Kubernetes 1.16 took away.
  public static final ResourceKind KIND = new ResourceKind("apps/v1", "Deployment");

  /// Its name.
  public static final String NAME = "ratings-v2-mysql-vm";

  /// The version of the ratings that it brings.
  public static final String VERSION = "v2-mysql-vm";

  private static final Map<String, String> LABELS = Map.of("app", "ratings", "version", VERSION);
  private static final String IMAGE = "gcr.io/istio-testing/examples-bookinfo-ratings-v2:0.2.8";

  private RatingsDeployment() {}

  /// The Deployment with the tutorial's sidecar.
  ///
  /// @param namespace Bookinfo's
  /// @param host the database's name in the mesh
  /// @param user who logs in
  /// @param secret name of the Secret with the password, see [TutorialManifests#databaseSecret]
  public static Resource manifest(
      String namespace, String host, int port, String user, String secret) {
    var manifest = of(namespace, IMAGE, host, port, user, secret);
    Sidecar.inject(manifest.spec().withObjectProperty("template"), "ratings", "default");
    return manifest.resource();
  }

  /// The Deployment as it is before a sidecar is injected.
  public static Manifest of(
      String namespace, String image, String host, int port, String user, String secret) {
    var manifest = Manifest.of(KIND, namespace, NAME).labels(LABELS);
    var spec = manifest.spec().put("replicas", 1);
    LABELS.forEach(spec.putObject("selector").putObject("matchLabels")::put);
    var template = spec.putObject("template");
    LABELS.forEach(template.putObject("metadata").putObject("labels")::put);
    var container = template.putObject("spec").putArray("containers").addObject();
    container.put("name", "ratings").put("image", image).put("imagePullPolicy", "IfNotPresent");
    var env = container.putArray("env");
    put(env, "DB_TYPE", "mysql");
    put(env, "MYSQL_DB_HOST", host);
    put(env, "MYSQL_DB_PORT", Integer.toString(port));
    put(env, "MYSQL_DB_USER", user);
    env.addObject()
        .put("name", "MYSQL_DB_PASSWORD")
        .putObject("valueFrom")
        .putObject("secretKeyRef")
        .put("name", secret)
        .put("key", TutorialManifests.PASSWORD_KEY);
    container.putArray("ports").addObject().put("containerPort", 9080);
    return manifest;
  }

  private static void put(ArrayNode env, String name, String value) {
    env.addObject().put("name", name).put("value", value);
  }
}
