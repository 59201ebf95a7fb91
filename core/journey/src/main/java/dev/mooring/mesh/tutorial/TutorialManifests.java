package dev.mooring.mesh.tutorial;

import dev.mooring.mesh.Manifest;
import dev.mooring.model.PortSpec;
import dev.mooring.net.Ipv4;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/// The objects of the tutorial mesh (Istio 0.2.12). All carry our label.
public final class TutorialManifests {
  /// Route rules of Istio 0.2.
  public static final ResourceKind ROUTE_RULE =
      new ResourceKind("config.istio.io/v1alpha2", "RouteRule");

  /// Key of the password in the Secret of [#databaseSecret].
  public static final String PASSWORD_KEY = "password";

  private static final String ACCOUNTS = "alpha.istio.io/kubernetes-serviceaccounts";

  private TutorialManifests() {}

  /// One of the four load balancers. Both spellings of the annotation are given: GKE reads the
  /// second from 1.17 on.
  public static Resource loadBalancer(ControlPlaneBalancer balancer) {
    return exposed(googleBalancer(balancer), balancer, "LoadBalancer");
  }

  private static Manifest googleBalancer(ControlPlaneBalancer balancer) {
    return plain(balancer)
        .annotation("cloud.google.com/load-balancer-type", "Internal")
        .annotation("networking.gke.io/load-balancer-type", "Internal");
  }

  /// One of the four load balancers of a cluster that is not known to be Google's. The control
  /// plane asks nobody who they are, so other clouds' load balancers are told to stay internal too.
  public static Resource anyLoadBalancer(ControlPlaneBalancer balancer) {
    var manifest =
        googleBalancer(balancer)
            .annotation("service.beta.kubernetes.io/aws-load-balancer-internal", "true")
            .annotation("service.beta.kubernetes.io/azure-load-balancer-internal", "true");
    return exposed(manifest, balancer, "LoadBalancer");
  }

  /// The same Service at a given address that leads to a node, where kube-proxy takes it up
  /// (`externalIPs`); needs no load balancers.
  ///
  /// @throws IllegalArgumentException when that is no IPv4 address
  public static Resource atAddress(ControlPlaneBalancer balancer, String ip) {
    requireAddress(ip);
    var manifest = plain(balancer);
    manifest.spec().putArray("externalIPs").add(ip);
    return exposed(manifest, balancer, "ClusterIP");
  }

  private static Manifest plain(ControlPlaneBalancer balancer) {
    var ref = balancer.ref();
    return Manifest.of(ref.kind(), ref.namespace(), ref.name()).labels(balancer.selector());
  }

  private static Resource exposed(Manifest manifest, ControlPlaneBalancer balancer, String type) {
    var spec = manifest.spec().put("type", type);
    var port = spec.putArray("ports").addObject();
    port.put("port", balancer.port()).put("protocol", balancer.protocol());
    balancer.selector().forEach(spec.putObject("selector")::put);
    return manifest.resource();
  }

  public static Resource namespace(String name) {
    return Manifest.of(ResourceKind.NAMESPACE, "", name).resource();
  }

  /// The Service that `istioctl register` makes: without a selector, with the account that may
  /// serve it.
  public static Resource service(RegisteredService service) {
    var manifest =
        Manifest.of(ResourceKind.SERVICE, service.namespace(), service.name())
            .annotation(ACCOUNTS, service.account());
    var spec = manifest.spec().put("type", "ClusterIP");
    putPorts(spec.putArray("ports"), service.ports());
    return manifest.resource();
  }

  /// The Endpoints that `istioctl register` makes.
  ///
  /// @param ip the machine's internal address
  /// @throws IllegalArgumentException when that is no IPv4 address
  public static Resource endpoints(RegisteredService service, String ip) {
    requireAddress(ip);
    var manifest =
        Manifest.of(ResourceKind.ENDPOINTS, service.namespace(), service.name())
            .annotation(ACCOUNTS, service.account());
    var subset = manifest.json().putArray("subsets").addObject();
    subset.putArray("addresses").addObject().put("ip", ip);
    putPorts(subset.putArray("ports"), service.ports());
    return manifest.resource();
  }

  private static void requireAddress(String ip) {
    if (!Ipv4.isAddress(ip)) {
      throw new IllegalArgumentException("Not an IPv4 address: '" + ip + "'");
    }
  }

  private static void putPorts(ArrayNode array, List<PortSpec> ports) {
    for (var port : ports) {
      array.addObject().put("name", port.name()).put("port", port.number()).put("protocol", "TCP");
    }
  }

  /// The Secret with the database's password.
  public static Resource databaseSecret(String namespace, String name, String password) {
    var manifest = Manifest.of(ResourceKind.SECRET, namespace, name);
    manifest.json().put("type", "Opaque");
    var encoded = Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
    manifest.json().putObject("data").put(PASSWORD_KEY, encoded);
    return manifest.resource();
  }

  /// The two rules of Bookinfo's `route-rule-ratings-mysql-vm.yaml`: ratings from the database, and
  /// the reviews that show them as red stars.
  ///
  /// @param namespace Bookinfo's
  public static List<Resource> routeRules(String namespace) {
    return List.of(
        routeRule(namespace, "ratings-test-v2-mysql-vm", "ratings", 4, "v2-mysql-vm"),
        routeRule(namespace, "reviews-test-ratings-v2-vm", "reviews", 2, "v3"));
  }

  private static Resource routeRule(
      String namespace, String name, String destination, int precedence, String version) {
    var manifest = Manifest.of(ROUTE_RULE, namespace, name);
    var spec = manifest.spec();
    spec.putObject("destination").put("name", destination);
    spec.put("precedence", precedence);
    spec.putArray("route").addObject().putObject("labels").put("version", version);
    return manifest.resource();
  }
}
