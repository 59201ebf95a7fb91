package dev.mooring.step;

import dev.mooring.change.ApplyResource;
import dev.mooring.change.Change;
import dev.mooring.change.PutBlock;
import dev.mooring.change.PutEndpoints;
import dev.mooring.change.StartUnit;
import dev.mooring.change.UnitEffect;
import dev.mooring.check.Check;
import dev.mooring.mesh.RegisteredService;
import dev.mooring.mesh.SidecarEnv;
import dev.mooring.mesh.TutorialManifests;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.ServiceSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Register services: each service of the machine becomes a Service with Endpoints; the ratings
/// database comes along with its preset; the sidecar takes over the ports.
public final class ServicesStep implements Step {
  private static final Duration PODS = Duration.ofMinutes(5);
  private static final String SIDECAR_ENV = "/var/lib/istio/envoy/sidecar.env";

  @Override
  public StepId id() {
    return StepId.SERVICES;
  }

  @Override
  public Set<StepId> needs() {
    return Set.of(StepId.EXPOSE, StepId.SIDECAR);
  }

  @Override
  public List<Check> before(JoinSpec spec) {
    return List.of();
  }

  @Override
  public List<Wish> wishes(JoinSpec spec) {
    var database = spec.databaseService().map(service -> DatabaseWishes.of(spec, service));
    return Stream.of(
            database.map(DatabaseWishes::onMachine).orElse(List.of()),
            registrations(spec),
            capture(spec),
            database.map(DatabaseWishes::inCluster).orElse(List.of()))
        .flatMap(List::stream)
        .map(Wish::of)
        .toList();
  }

  private static List<Change> registrations(JoinSpec spec) {
    return spec.services().stream()
        .<Change>mapMulti(
            (service, wanted) -> {
              wanted.accept(
                  new ApplyResource(
                      TutorialManifests.service(
                          RegisteredService.of(spec.serviceNamespace(), service)),
                      ports(service),
                      Optional.empty()));
              wanted.accept(new PutEndpoints(spec.machineRef(), spec.serviceNamespace(), service));
            })
        .toList();
  }

  private static String ports(ServiceSpec service) {
    return service.ports().stream()
        .map(port -> port.name() + ":" + port.number())
        .collect(Collectors.joining(", "));
  }

  private static List<Change> capture(JoinSpec spec) {
    if (spec.services().isEmpty()) {
      return List.of();
    }
    var machine = spec.machineRef();
    var lines =
        SidecarEnv.lines(
            spec.servicePorts(), spec.services().getFirst().name(), spec.serviceNamespace());
    return List.of(
        new PutBlock(machine, SIDECAR_ENV, lines, "istio"),
        new StartUnit(
            machine, "istio", new UnitEffect.Captures(spec.cluster(), spec.servicePorts())));
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    return spec.databaseService()
        .map(
            _ ->
                List.of(
                    Check.within(
                        PODS, "services.ratings", world -> DatabaseWishes.podsReady(world, spec))))
        .orElse(List.of());
  }
}
