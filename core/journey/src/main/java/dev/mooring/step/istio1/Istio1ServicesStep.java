package dev.mooring.step.istio1;

import dev.mooring.change.Change;
import dev.mooring.change.object.ApplyResource;
import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.mark.WorkloadMark;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.MachineGroup;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.PortSpec;
import dev.mooring.model.ServiceSpec;
import dev.mooring.step.Milestone;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import dev.mooring.step.tutorial.ServicesChecks;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Register services: each service of the machine becomes a Service that selects the machine as if
/// it were a pod; the ratings database comes along with its preset.
public final class Istio1ServicesStep implements Step {
  private static final Duration PODS = Duration.ofMinutes(5);
  private static final Duration SETTLED = Duration.ofSeconds(30);
  private final ControlPlane plane;

  /// @param plane knows the versions of Istio's objects
  public Istio1ServicesStep(ControlPlane plane) {
    this.plane = plane;
  }

  @Override
  public StepId id() {
    return StepId.SERVICES;
  }

  @Override
  public Phrase why() {
    return Phrase.of("services.why.istio1");
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
    var database =
        spec.workload().database().map(one -> Istio1Database.of(spec, one, plane.kinds()));
    var ready =
        Check.within(
            PODS, CheckId.SERVICES_RATINGS, world -> ServicesChecks.podsReady(world, spec));
    return Stream.of(
            database.map(Istio1Database::early).orElse(List.of()).stream().map(Wish::of),
            database.map(Istio1Database::onMachine).orElse(List.of()).stream()
                .map(change -> Wish.of(change).after(Milestone.PACKAGES)),
            spec.workload().services().stream()
                .map(service -> Wish.of(registration(spec, service)).after(StepId.SIDECAR)),
            database.map(Istio1Database::routes).orElse(List.of()).stream()
                .map(change -> Wish.of(change).awaiting(ready)))
        .flatMap(wishes -> wishes)
        .toList();
  }

  private static Change registration(JoinSpec spec, ServiceSpec service) {
    var ports = service.ports().stream().map(PortSpec::toString).collect(Collectors.joining(", "));
    var group = MachineGroup.of(spec);
    var object = WorkloadMark.on(group.service(service), group, spec.machineRef());
    return new ApplyResource(object, ports + " → app=" + group.name(), Optional.empty());
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    if (spec.workload().database().isEmpty()) {
      return List.of();
    }
    var checks = new DatabaseChecks(spec);
    return List.of(
        Check.within(
            SETTLED, CheckId.SERVICES_DATABASE, world -> ServicesChecks.database(world, spec)),
        Check.within(SETTLED, CheckId.SERVICES_LISTENS, checks::listens),
        Check.within(
            PODS, CheckId.SERVICES_RATINGS, world -> ServicesChecks.podsReady(world, spec)),
        Check.once(CheckId.SERVICES_INJECTED, checks::injected));
  }
}
