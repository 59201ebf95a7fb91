package dev.mooring.step.istio1;

import dev.mooring.change.Change;
import dev.mooring.change.Cost;
import dev.mooring.change.object.ApplyBalancer;
import dev.mooring.change.object.ApplyResource;
import dev.mooring.change.object.LabelNamespace;
import dev.mooring.change.object.UnlessTheirs;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.EastWestGateway;
import dev.mooring.mesh.istio1.Front;
import dev.mooring.mesh.istio1.IstiodBalancer;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The way by which machines reach istiod, as changes.
record DoorWishes(JoinSpec spec, ControlPlane plane) {
  /// Says to which network the pods of a cluster belong, as a label of Istio's namespace.
  static final String NETWORK = "topology.istio.io/network";

  List<Change> all() {
    return spec.choices().hasNetworks() ? gateway() : List.of(balancer());
  }

  private Change balancer() {
    var balancer = Door.balancer(spec, plane);
    return entrance(balancer::manifest, "TCP " + IstiodBalancer.PORT + " → istiod");
  }

  /// A mesh of several networks may have the gateway already: whoever made it, it serves.
  private List<Change> gateway() {
    var gateway = new EastWestGateway(plane.namespace(), plane.revision(), plane.network());
    Function<Front, Resource> service = front -> gateway.service(front, spec.choices().sources());
    return Stream.of(
            Stream.of(new LabelNamespace(plane.namespace(), NETWORK, plane.network())),
            gateway.proxies().stream().map(DoorWishes::unlessTheirs),
            Stream.of(
                new UnlessTheirs(
                    entrance(service, "TCP 15012, 15443 → istio-eastwestgateway"),
                    EastWestGateway.ref(plane.namespace()))),
            gateway.routes(plane.kinds()).stream().map(DoorWishes::unlessTheirs))
        .<Change>flatMap(changes -> changes)
        .toList();
  }

  private static Change unlessTheirs(Resource resource) {
    return new UnlessTheirs(
        new ApplyResource(resource, resource.ref().kind().apiVersion(), Optional.empty()),
        resource.ref());
  }

  private Change entrance(Function<Front, Resource> form, String detail) {
    var isGlobal = spec.choices().globalAccess();
    if (spec.cluster().isInGoogleCloud()) {
      return new ApplyBalancer(
          form.apply(new Front.Annotated(isGlobal)),
          form.apply(new Front.ByClass(isGlobal)),
          detail,
          Optional.of(Cost.FORWARDING_RULES));
    }
    var address = spec.cluster().exposeAddress();
    return new ApplyResource(
        form.apply(address.<Front>map(Front.AtAddress::new).orElseGet(Front.AnyBalancer::new)),
        address.map(ip -> ip + " ").orElse("") + detail,
        Optional.empty());
  }
}
