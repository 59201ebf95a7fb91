package dev.mooring.lab.istiod;

import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.LoadBalancers;
import dev.mooring.lab.mesh.MeshService;
import dev.mooring.lab.mesh.Pod;
import dev.mooring.lab.world.Istiod.Answer.Failed;
import dev.mooring.lab.world.Istiod.Request;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Whether a call reaches istiod: by a load balancer onto it, or onto a gateway that passes TLS on;
/// and whether both ends of TLS trust each other's certificate.
record Door(ClusterView cluster, Gateways gateways, LabAuthority authority) {
  private static final int PORT = 15012;
  private static final int PLAINTEXT_PORT = 15010;

  /// Why a call does not reach it; empty when it does.
  Optional<Failed<Object>> closed(Request request) {
    var place = request.ip() + ":" + request.port();
    if (!isPath(request)) {
      return unavailable("transport: Error while dialing: dial tcp " + place + ": i/o timeout");
    }
    if (isPlaintext(request)) {
      return unavailable(
          "transport: authentication handshake failed: tls: first record does not look like a TLS"
              + " handshake");
    }
    var pods = podsBehind(request);
    if (pods.isEmpty()) {
      return unavailable(
          "transport: Error while dialing: dial tcp " + place + ": connect: connection refused");
    }
    if (!request.rootPem().contains(authority.rootPem().strip())) {
      return unavailable(
          "transport: authentication handshake failed: tls: failed to verify certificate: x509:"
              + " certificate signed by unknown authority");
    }
    var names = names(pods);
    return names.contains(request.host())
        ? Optional.empty()
        : unavailable(
            "transport: authentication handshake failed: tls: failed to verify certificate: x509:"
                + " certificate is valid for "
                + String.join(", ", names)
                + ", not "
                + request.host());
  }

  static Optional<Failed<Object>> unavailable(String error) {
    return Optional.of(new Failed<>("Unavailable", "connection error: desc = \"" + error + "\""));
  }

  private boolean isPath(Request request) {
    return cluster.podAt(request.ip()).isPresent()
        || service(request)
            .filter(one -> one.hasPort(request.port()) && one.admits(request.from().address()))
            .isPresent();
  }

  private Optional<MeshService> service(Request request) {
    return new LoadBalancers(cluster).at(request.ip(), request.port(), "TCP");
  }

  /// The pods of istiod that a call is passed on to.
  private List<Pod> podsBehind(Request request) {
    var direct = cluster.podAt(request.ip());
    if (direct.isPresent()) {
      return direct.filter(pod -> isIstiod(pod) && request.port() == PORT).stream().toList();
    }
    var service = service(request).orElseThrow();
    var backends = cluster.readyPods(service.namespace(), service.selector());
    var own =
        backends.stream()
            .filter(pod -> isIstiod(pod) && service.targetPort(request.port(), pod) == PORT)
            .toList();
    return own.isEmpty()
        ? backends.stream()
            .filter(
                pod ->
                    gateways.passes(pod, service.targetPort(request.port(), pod), request.host()))
            .findFirst()
            .map(_ -> istiods())
            .orElse(List.of())
        : own;
  }

  /// istiod speaks XDS in plain text at a port of its own.
  private boolean isPlaintext(Request request) {
    return service(request).stream()
        .flatMap(
            one ->
                cluster.readyPods(one.namespace(), one.selector()).stream()
                    .filter(Door::isIstiod)
                    .map(pod -> one.targetPort(request.port(), pod)))
        .anyMatch(port -> port == PLAINTEXT_PORT);
  }

  private List<Pod> istiods() {
    return cluster.readyPods(ClusterView.ISTIO_NAMESPACE, java.util.Map.of("app", "istiod"));
  }

  private static boolean isIstiod(Pod pod) {
    return pod.label("app").equals("istiod");
  }

  /// What istiod's certificate shows: its Service with and without the revision.
  private static List<String> names(List<Pod> pods) {
    var revision =
        pods.getFirst()
            .env("REVISION")
            .map((JsonNode one) -> Json.text(one, "value"))
            .filter(name -> !name.isEmpty() && !name.equals("default"));
    var own = "istiod" + revision.map(name -> "-" + name).orElse("") + ".istio-system.svc";
    return revision.isEmpty()
        ? List.of(own, "istio-pilot.istio-system.svc")
        : List.of(own, "istiod.istio-system.svc", "istio-pilot.istio-system.svc");
  }
}
