package dev.mooring.step.tutorial;

import dev.mooring.change.Change;
import dev.mooring.change.file.PutBlock;
import dev.mooring.change.object.ApplyResource;
import dev.mooring.change.object.PutEndpoints;
import dev.mooring.change.unit.StartUnit;
import dev.mooring.change.unit.UnitEffect;
import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.mark.MachineMark;
import dev.mooring.mesh.tutorial.RegisteredService;
import dev.mooring.mesh.tutorial.SidecarEnv;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.step.Milestone;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Register services: each service of the machine becomes a Service with Endpoints; the ratings
/// database comes along with its preset; the sidecar takes over the ports.
///
/// The database is installed while the sidecar still waits for the control plane's addresses, and
/// the pods that will ask it start meanwhile.
public final class ServicesStep implements Step {
  private static final Duration PODS = Duration.ofMinutes(5);
  private static final Duration SETTLED = Duration.ofSeconds(30);

  @Override
  public StepId id() {
    return StepId.SERVICES;
  }

  @Override
  public Set<StepId> needs() {
    return Set.of(StepId.EXPOSE, StepId.SIDECAR);
  }

  @Override
  public Set<StepId> startsAfter() {
    return Set.of(StepId.MACHINE);
  }

  @Override
  public List<Wish> wishes(JoinSpec spec) {
    var database = spec.workload().database().map(service -> DatabaseWishes.of(spec, service));
    var ready =
        Check.within(
            PODS, CheckId.SERVICES_RATINGS, world -> ServicesChecks.podsReady(world, spec));
    return Stream.of(
            database.map(DatabaseWishes::early).orElse(List.of()).stream().map(Wish::of),
            database.map(DatabaseWishes::onMachine).orElse(List.of()).stream()
                .map(change -> Wish.of(change).after(Milestone.PACKAGES)),
            registrations(spec).map(change -> Wish.of(change).after(Milestone.PACKAGES)),
            capture(spec).map(change -> Wish.of(change).after(StepId.SIDECAR)),
            database.map(DatabaseWishes::routes).orElse(List.of()).stream()
                .map(change -> Wish.of(change).awaiting(ready)))
        .flatMap(wishes -> wishes)
        .toList();
  }

  private static Stream<Change> registrations(JoinSpec spec) {
    return spec.workload().services().stream().flatMap(service -> registration(spec, service));
  }

  private static Stream<Change> registration(JoinSpec spec, ServiceSpec service) {
    var registered = RegisteredService.of(spec.workload().namespace(), service);
    var ports = service.ports().stream().map(PortSpec::toString).collect(Collectors.joining(", "));
    return Stream.of(
        new ApplyResource(
            MachineMark.on(TutorialManifests.service(registered), spec.machineRef()),
            ports,
            Optional.empty()),
        new PutEndpoints(spec.machineRef(), spec.workload().namespace(), service));
  }

  private static Stream<Change> capture(JoinSpec spec) {
    if (spec.workload().services().isEmpty()) {
      return Stream.of();
    }
    var machine = spec.machineRef();
    var lines =
        SidecarEnv.lines(
            spec.workload().ports(),
            spec.workload().services().getFirst().name(),
            spec.workload().namespace());
    return Stream.of(
        new PutBlock(machine, SidecarEnv.PATH, lines, "istio"),
        new StartUnit(
            machine, "istio", new UnitEffect.Captures(spec.cluster(), spec.workload().ports())));
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    if (spec.workload().services().isEmpty()) {
      return List.of();
    }
    var captured =
        Check.within(
            SETTLED, CheckId.SERVICES_CAPTURE, world -> ServicesChecks.capture(world, spec));
    return spec.workload().database().isEmpty()
        ? List.of(captured)
        : List.of(
            captured,
            Check.within(
                SETTLED, CheckId.SERVICES_DATABASE, world -> ServicesChecks.database(world, spec)),
            Check.within(
                PODS, CheckId.SERVICES_RATINGS, world -> ServicesChecks.podsReady(world, spec)));
  }
}
