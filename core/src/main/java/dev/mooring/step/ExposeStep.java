package dev.mooring.step;

import dev.mooring.change.ApplyResource;
import dev.mooring.change.Balancers;
import dev.mooring.change.Cost;
import dev.mooring.check.Check;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.mesh.ControlPlaneBalancer;
import dev.mooring.mesh.TutorialManifests;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.WorldView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Expose the control plane: four internal load balancers, so that the machine reaches Pilot,
/// Mixer, the certificate authority and the cluster's DNS (Istio 0.2.12, mesh-expansion.yaml).
public final class ExposeStep implements Step {
  private static final Duration ADDRESS = Duration.ofMinutes(10);

  @Override
  public StepId id() {
    return StepId.EXPOSE;
  }

  @Override
  public Set<StepId> needs() {
    return Set.of(StepId.CONTEXT);
  }

  @Override
  public List<Check> before(JoinSpec spec) {
    return List.of();
  }

  @Override
  public List<Wish> wishes(JoinSpec spec) {
    return Stream.of(ControlPlaneBalancer.values())
        .map(ExposeStep::balancer)
        .map(Wish::of)
        .toList();
  }

  private static ApplyResource balancer(ControlPlaneBalancer balancer) {
    // The first five forwarding rules of a project cost the same together, so the first one carries
    // the price.
    var cost =
        balancer == ControlPlaneBalancer.PILOT
            ? Optional.of(Cost.FORWARDING_RULES)
            : Optional.<Cost>empty();
    return new ApplyResource(TutorialManifests.loadBalancer(balancer), summary(balancer), cost);
  }

  private static String summary(ControlPlaneBalancer balancer) {
    var selector = new TreeMap<>(balancer.selector()).toString();
    return balancer.protocol()
        + " "
        + balancer.port()
        + " → "
        + selector.substring(1, selector.length() - 1);
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    return Stream.of(ControlPlaneBalancer.values())
        .map(
            balancer ->
                Check.within(
                    ADDRESS, "expose." + balancer.ref().name(), world -> address(world, balancer)))
        .toList();
  }

  private static Finding address(WorldView world, ControlPlaneBalancer balancer) {
    return Balancers.address(world, balancer)
        .map(Finding::passed)
        .orElseGet(
            () ->
                BalancerEvents.refusal(world, balancer)
                    .<Finding>map(
                        reason -> Finding.failed(Hint.MJ0202, balancer.ref().name(), reason))
                    .orElse(Finding.waiting(Hint.MJ0201, balancer.ref().name())));
  }
}
