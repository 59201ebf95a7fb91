package dev.mooring.step.istio1;

import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.EastWestGateway;
import dev.mooring.mesh.istio1.MachineGroup;
import dev.mooring.mesh.istio1.RatingsOnMachine;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.port.Access;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.step.shared.Rights;
import dev.mooring.step.tutorial.DatabaseWishes;
import java.util.Locale;
import java.util.stream.Stream;

/// The rights that single steps need: to expose istiod, to register services, to look at traffic.
record StepRights(JoinSpec spec, ControlPlane plane) {

  Stream<Access> expose() {
    var istio = plane.namespace();
    var events = new Access("list", "", "events", istio);
    if (!spec.choices().hasNetworks()) {
      return Stream.concat(owning(Door.of(spec, plane)), Stream.of(events));
    }
    var gateway = new EastWestGateway(istio, plane.revision(), plane.network());
    var objects =
        Stream.concat(gateway.proxies().stream(), gateway.routes(plane.kinds()).stream())
            .map(Resource::ref);
    return Stream.of(
            Stream.concat(objects, Stream.of(Door.of(spec, plane))).flatMap(StepRights::owning),
            Stream.of(
                events,
                new Access("list", "", "pods", istio),
                new Access("get", "", "namespaces", "", istio),
                new Access("patch", "", "namespaces", "", istio)))
        .flatMap(rights -> rights);
  }

  Stream<Access> services() {
    var services =
        spec.workload().services().stream()
            .map(service -> MachineGroup.of(spec).service(service).ref())
            .flatMap(StepRights::owning);
    return Stream.concat(services, spec.workload().database().stream().flatMap(this::database));
  }

  private Stream<Access> database(ServiceSpec service) {
    var bookinfo = spec.bookinfoNamespace();
    var ratings = new RatingsOnMachine(bookinfo);
    var objects =
        Stream.concat(
            Stream.of(ratings.deployment("", 0, "", "")), ratings.routing(plane.kinds()).stream());
    var group = plane.kinds().virtualService().group();
    return Stream.of(
            owning(DatabaseWishes.login(bookinfo, service)),
            objects.map(Resource::ref).flatMap(StepRights::owning),
            Stream.of(new Access("list", group, "virtualservices", bookinfo)))
        .flatMap(rights -> rights);
  }

  Stream<Access> traffic() {
    var group = plane.kinds().workloadEntry().group();
    return Stream.of(new Access("list", group, "workloadentries", spec.workload().namespace()));
  }

  private static Stream<Access> owning(ResourceRef ref) {
    return Rights.owning(ref.kind().group(), plural(ref.kind()), ref);
  }

  private static String plural(ResourceKind kind) {
    return kind.kind().toLowerCase(Locale.ROOT) + "s";
  }
}
