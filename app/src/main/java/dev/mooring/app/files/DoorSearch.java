package dev.mooring.app.files;

import dev.mooring.app.session.Complaint;
import dev.mooring.facts.Balancers;
import dev.mooring.mesh.istio1.EastWestGateway;
import dev.mooring.mesh.istio1.IstiodBalancer;
import dev.mooring.mesh.istio1.Revision;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks for the Service by whose address a machine reaches istiod. Where none is named it is the
/// east-west gateway, as for istioctl; where that is not there, the load balancer that Mooring
/// makes.
record DoorSearch(ClusterReader cluster, Revision revision) {
  private static final String ISTIO = JoinSpec.ISTIO_NAMESPACE;

  /// @param named `name` or `name.namespace`; empty for the usual ones
  String address(String named) {
    var candidates = named.isEmpty() ? usual() : List.of(ref(named));
    var service =
        candidates.stream()
            .map(cluster::find)
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(() -> nowhere(candidates));
    return Balancers.addresses(service)
        .findFirst()
        .or(() -> ipv6(service))
        .orElseThrow(() -> noAddress(service));
  }

  private List<ResourceRef> usual() {
    return List.of(EastWestGateway.ref(ISTIO), IstiodBalancer.of(ISTIO, revision).ref());
  }

  private static ResourceRef ref(String named) {
    var dot = named.indexOf('.');
    return dot < 0
        ? new ResourceRef(ResourceKind.SERVICE, ISTIO, named)
        : new ResourceRef(ResourceKind.SERVICE, named.substring(dot + 1), named.substring(0, dot));
  }

  private static Optional<String> ipv6(Resource service) {
    return Optional.of(service.text("/status/loadBalancer/ingress/0/ip"))
        .filter(ip -> ip.contains(":"));
  }

  private static Complaint nowhere(List<ResourceRef> candidates) {
    return AskedMesh.failed(
        "There is no "
            + candidates.stream()
                .map(ResourceRef::toString)
                .collect(Collectors.joining(", and no "))
            + ".",
        "By its address the machine reaches istiod.",
        "Make it (mooring run --until expose), name another one by --ingressService, or give"
            + " --ingressIP.");
  }

  private static Complaint noAddress(Resource service) {
    var name = service.text("/status/loadBalancer/ingress/0/hostname");
    return name.isEmpty()
        ? AskedMesh.failed(
            service.ref() + " has no address yet.",
            "With an empty hosts file the machine would look for istiod nowhere.",
            "Wait until its load balancer has one, or give --ingressIP.")
        : AskedMesh.failed(
            service.ref() + " has the name " + name + " and no address.",
            "The hosts file leads istiod's name to an address, and those behind such a name"
                + " change.",
            "Use a load balancer with a fixed address, and give that address as --ingressIP.");
  }
}
