package dev.mooring.step.istio1;

import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.check.Hint;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import dev.mooring.step.tutorial.ExposeChecks;
import dev.mooring.step.tutorial.ExposeStep;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Expose istiod: on one network by an internal load balancer of its own, between several by the
/// east-west gateway, which leads to the pods too.
public final class Istio1ExposeStep implements Step {

  private static final Duration PODS = Duration.ofMinutes(5);
  private final ControlPlane plane;

  /// @param plane the control plane that is exposed
  public Istio1ExposeStep(ControlPlane plane) {
    this.plane = plane;
  }

  @Override
  public StepId id() {
    return StepId.EXPOSE;
  }

  @Override
  public Phrase why() {
    return Phrase.of("expose.why.istio1");
  }

  @Override
  public Set<StepId> needs() {
    return Set.of(StepId.CONTEXT);
  }

  @Override
  public List<Check> before(JoinSpec spec) {
    var checks = new DoorChecks(spec, plane);
    var networks =
        Stream.of(
                Check.once(CheckId.EXPOSE_NETWORK, checks::network),
                Check.once(CheckId.EXPOSE_LABEL, checks::label))
            .filter(_ -> spec.choices().hasNetworks());
    var byHand =
        spec.cluster().exposeAddress().stream()
            .flatMap(
                address ->
                    Stream.of(
                        Check.once(CheckId.EXPOSE_FREE, world -> checks.isFree(world, address)),
                        Check.once(
                            CheckId.EXPOSE_NODE, world -> ExposeChecks.isNode(world, address))));
    var sources =
        Stream.of(Check.once(CheckId.EXPOSE_SOURCES, checks::sources))
            .filter(_ -> !spec.choices().sources().isEmpty());
    return Stream.of(networks, byHand, sources).flatMap(some -> some).toList();
  }

  @Override
  public List<Wish> wishes(JoinSpec spec) {
    return new DoorWishes(spec, plane).all().stream().map(Wish::of).toList();
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    var checks = new DoorChecks(spec, plane);
    var isGoogle = spec.cluster().isInGoogleCloud();
    var pending = isGoogle ? Hint.ADDRESS_PENDING : Hint.LOAD_BALANCERS_UNAVAILABLE;
    var gateway =
        Stream.of(
                Check.within(PODS, CheckId.EXPOSE_GATEWAY, checks::gateway),
                Check.once(CheckId.EXPOSE_CROSSING, new Crossing(spec, plane)::ask))
            .filter(_ -> spec.choices().hasNetworks());
    var address =
        Check.within(
                ExposeStep.ADDRESS, CheckId.EXPOSE_ISTIOD, world -> checks.address(world, pending))
            .usually(ExposeStep.USUAL_ADDRESS, Hint.ADDRESS_OVERDUE);
    return Stream.concat(gateway, Stream.of(address)).toList();
  }
}
