package dev.mooring.mesh.istio1;

import dev.mooring.mesh.Manifest;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/// The gateway between the networks of a mesh, for a machine that reaches no pod: istiod through
/// TLS that it passes on unopened, and workloads by the name in their TLS (Istio,
/// samples/multicluster).
///
/// @param network name of the cluster's network
public record EastWestGateway(String istioNamespace, Revision revision, String network) {
  private static final String NAME = "istio-eastwestgateway";

  /// The label of its pods, by which its Service and its routes find them.
  public static final Map<String, String> SELECTOR = Map.of("istio", "eastwestgateway");

  private static final Map<String, Integer> PORTS =
      Map.of("status-port", 15021, "tls", 15443, "tls-istiod", 15012, "tls-webhook", 15017);
  private static final String CROSS_NETWORK = "cross-network-gateway";
  private static final List<String> PORT_ORDER =
      List.of("status-port", "tls", "tls-istiod", "tls-webhook");

  /// The Service whose address machines are given.
  public static ResourceRef ref(String istioNamespace) {
    return new ResourceRef(ResourceKind.SERVICE, istioNamespace, NAME);
  }

  /// What hands connections of other networks on to the workloads.
  public static ResourceRef crossNetwork(String istioNamespace, IstioKinds kinds) {
    return new ResourceRef(kinds.gateway(), istioNamespace, CROSS_NETWORK);
  }

  /// Everything but the routes: account, proxies and their internal load balancer, as every version
  /// of GKE knows it.
  public List<Resource> workload() {
    return List.of(account(), deployment(), service(new Front.Annotated(false), List.of()));
  }

  /// The proxies and the account that they run as.
  public List<Resource> proxies() {
    return List.of(account(), deployment());
  }

  private Resource account() {
    return Manifest.of(new ResourceKind("v1", "ServiceAccount"), istioNamespace, NAME).resource();
  }

  /// The proxy's container is filled in by the injector, so that it is the mesh's own version.
  private Resource deployment() {
    var manifest = labelled(new ResourceKind("apps/v1", "Deployment"));
    var spec = manifest.spec().put("replicas", 1);
    SELECTOR.forEach(spec.putObject("selector").putObject("matchLabels")::put);
    var template = spec.putObject("template");
    var metadata = template.putObject("metadata");
    metadata.putObject("annotations").put("inject.istio.io/templates", "gateway");
    var labels = metadata.putObject("labels");
    SELECTOR.forEach(labels::put);
    labels.put("app", NAME).put("sidecar.istio.io/inject", "true");
    labels.put("topology.istio.io/network", network);
    if (!revision.isDefault()) {
      labels.put("istio.io/rev", revision.name());
    }
    var pod = template.putObject("spec").put("serviceAccountName", NAME);
    var container = pod.putArray("containers").addObject();
    container.put("name", "istio-proxy").put("image", "auto");
    container
        .putArray("env")
        .addObject()
        .put("name", "ISTIO_META_REQUESTED_NETWORK_VIEW")
        .put("value", network);
    return manifest.resource();
  }

  /// @param front how it is reached
  /// @param sources the ranges that may come; all where it is empty
  public Resource service(Front front, List<String> sources) {
    var manifest = labelled(ResourceKind.SERVICE);
    front.on(manifest);
    var spec = manifest.spec();
    SELECTOR.forEach(spec.putObject("selector")::put);
    var ports = spec.putArray("ports");
    for (var name : PORT_ORDER) {
      var port = PORTS.getOrDefault(name, 0);
      ports
          .addObject()
          .put("name", name)
          .put("port", port)
          .put("targetPort", port)
          .put("protocol", "TCP");
    }
    if (!sources.isEmpty() && !(front instanceof Front.AtAddress)) {
      sources.forEach(spec.putArray("loadBalancerSourceRanges")::add);
    }
    return manifest.resource();
  }

  private Manifest labelled(ResourceKind kind) {
    return Manifest.of(kind, istioNamespace, NAME)
        .labels(SELECTOR)
        .label("app", NAME)
        .label("topology.istio.io/network", network);
  }

  /// What the gateway does with what arrives: istiod's two ports are passed on to it, and port
  /// 15443 leads to the workload that the name in the TLS greeting means.
  public List<Resource> routes(IstioKinds kinds) {
    return List.of(istiodGateway(kinds), istiodRoute(kinds), crossNetwork(kinds));
  }

  private Resource istiodGateway(IstioKinds kinds) {
    var manifest = Manifest.of(kinds.gateway(), istioNamespace, "istiod-gateway");
    var spec = manifest.spec();
    SELECTOR.forEach(spec.putObject("selector")::put);
    var servers = spec.putArray("servers");
    server(servers, "tls-istiod", 15012, "PASSTHROUGH", "*");
    server(servers, "tls-istiodwebhook", 15017, "PASSTHROUGH", "*");
    return manifest.resource();
  }

  private Resource istiodRoute(IstioKinds kinds) {
    var manifest = Manifest.of(kinds.virtualService(), istioNamespace, revision.named("istiod-vs"));
    var spec = manifest.spec();
    spec.putArray("hosts").add("*");
    spec.putArray("gateways").add("istiod-gateway");
    var routes = spec.putArray("tls");
    route(routes, 15012, 15012);
    route(routes, 15017, 443);
    return manifest.resource();
  }

  private void route(ArrayNode routes, int from, int to) {
    var route = routes.addObject();
    var match = route.putArray("match").addObject().put("port", from);
    match.putArray("sniHosts").add(revision.isDefault() ? "*" : revision.host(istioNamespace));
    var destination = route.putArray("route").addObject().putObject("destination");
    destination.put("host", revision.host(istioNamespace) + ".cluster.local");
    destination.putObject("port").put("number", to);
  }

  private Resource crossNetwork(IstioKinds kinds) {
    var manifest = Manifest.of(kinds.gateway(), istioNamespace, CROSS_NETWORK);
    var spec = manifest.spec();
    SELECTOR.forEach(spec.putObject("selector")::put);
    server(spec.putArray("servers"), "tls", 15443, "AUTO_PASSTHROUGH", "*.local");
    return manifest.resource();
  }

  private static void server(
      ArrayNode servers, String name, int number, String mode, String hosts) {
    var server = servers.addObject();
    server.putObject("port").put("name", name).put("number", number).put("protocol", "TLS");
    server.putObject("tls").put("mode", mode);
    server.putArray("hosts").add(hosts);
  }
}
