package dev.mooring.mesh.today;

import dev.mooring.mesh.Manifest;
import dev.mooring.mesh.TutorialManifests;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/// Bookinfo's ratings that ask the database on the machine, and what sends traffic to them (Istio,
/// samples/bookinfo: ratings-v2-mysql-vm, with the subsets that its routes name).
///
/// @param namespace Bookinfo's
public record RatingsOnMachine(String namespace) {
  private static final String NAME = "ratings-v2-mysql-vm";
  private static final String SUBSET = "v2-mysql-vm";
  private static final Map<String, String> LABELS = Map.of("app", "ratings", "version", SUBSET);
  private static final ResourceKind DEPLOYMENT = new ResourceKind("apps/v1", "Deployment");

  /// The registry that the samples name is being retired, so the image is taken from the one that
  /// stays.
  private static final String IMAGE = "docker.io/istio/examples-bookinfo-ratings-v2:1.20.3";

  /// The Deployment; its sidecar is injected by the namespace's label.
  ///
  /// @param host the database's name in the mesh
  /// @param user who logs in
  /// @param secret name of the Secret with the password
  public Resource deployment(String host, int port, String user, String secret) {
    var manifest = Manifest.of(DEPLOYMENT, namespace, NAME).labels(LABELS);
    var spec = manifest.spec().put("replicas", 1);
    LABELS.forEach(spec.putObject("selector").putObject("matchLabels")::put);
    var template = spec.putObject("template");
    LABELS.forEach(template.putObject("metadata").putObject("labels")::put);
    var container = template.putObject("spec").putArray("containers").addObject();
    container.put("name", "ratings").put("image", IMAGE).put("imagePullPolicy", "IfNotPresent");
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
    return manifest.resource();
  }

  private static void put(ArrayNode env, String name, String value) {
    env.addObject().put("name", name).put("value", value);
  }

  /// The subsets, and the routes to them: reviews that show stars in red, ratings from the machine.
  public List<Resource> routing(IstioKinds kinds) {
    return List.of(
        subset(kinds, "reviews", "v3"),
        subset(kinds, "ratings", SUBSET),
        route(kinds, "reviews", "v3"),
        route(kinds, "ratings", SUBSET));
  }

  /// Under a name of our own, because people have rules named like the service; Istio joins the
  /// subsets of both.
  private Resource subset(IstioKinds kinds, String host, String version) {
    var manifest = Manifest.of(kinds.destinationRule(), namespace, host + "-machine");
    var spec = manifest.spec().put("host", host);
    var subset = spec.putArray("subsets").addObject().put("name", version);
    subset.putObject("labels").put("version", version);
    return manifest.resource();
  }

  private Resource route(IstioKinds kinds, String host, String subset) {
    var manifest = Manifest.of(kinds.virtualService(), namespace, host + "-machine");
    var spec = manifest.spec();
    spec.putArray("hosts").add(host);
    var http = spec.putArray("http").addObject();
    var destination = http.putArray("route").addObject().putObject("destination");
    destination.put("host", host).put("subset", subset);
    return manifest.resource();
  }
}
