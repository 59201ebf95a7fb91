package dev.mooring.mesh.istio1;

import dev.mooring.mesh.Manifest;
import dev.mooring.mesh.tutorial.RatingsDeployment;
import dev.mooring.port.Resource;
import java.util.List;

/// Bookinfo's ratings that ask the database on the machine, and what sends traffic to them (Istio,
/// samples/bookinfo: ratings-v2-mysql-vm, with the subsets that its routes name).
///
/// @param namespace Bookinfo's
public record RatingsOnMachine(String namespace) {
  private static final String SUBSET = RatingsDeployment.VERSION;

  /// The registry that the samples name is being retired, so the image is taken from the one that
  /// stays.
  private static final String IMAGE = "docker.io/istio/examples-bookinfo-ratings-v2:1.20.3";

  /// The Deployment; its sidecar is injected by the namespace's label.
  ///
  /// @param host the database's name in the mesh
  /// @param user who logs in
  /// @param secret name of the Secret with the password
  public Resource deployment(String host, int port, String user, String secret) {
    return RatingsDeployment.of(namespace, IMAGE, host, port, user, secret).resource();
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
