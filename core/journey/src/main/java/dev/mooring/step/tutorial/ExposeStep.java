package dev.mooring.step.tutorial;

import dev.mooring.change.Cost;
import dev.mooring.change.object.ApplyResource;
import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.check.Hint;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Expose the control plane: four internal load balancers, so that the machine reaches Pilot,
/// Mixer, the certificate authority and the cluster's DNS (Istio 0.2.12, mesh-expansion.yaml). In a
/// cluster without load balancers, the same Services at an address by hand.
public final class ExposeStep implements Step {
  /// Google's internal load balancers take less than two minutes as a rule, MetalLB and k3s
  /// seconds; some days, and some clouds, take ten minutes and more.
  public static final Duration USUAL_ADDRESS = Duration.ofMinutes(3);

  /// Then something is wrong.
  public static final Duration ADDRESS = Duration.ofMinutes(20);

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
    return spec.cluster()
        .exposeAddress()
        .map(
            address ->
                List.of(
                    Check.once(CheckId.EXPOSE_FREE, world -> ExposeChecks.isFree(world, address)),
                    Check.once(CheckId.EXPOSE_NODE, world -> ExposeChecks.isNode(world, address))))
        .orElse(List.of());
  }

  @Override
  public List<Wish> wishes(JoinSpec spec) {
    return Stream.of(ControlPlaneBalancer.values())
        .map(balancer -> service(spec.cluster(), balancer))
        .map(Wish::of)
        .toList();
  }

  private static ApplyResource service(ClusterRef cluster, ControlPlaneBalancer balancer) {
    if (cluster.isInGoogleCloud()) {
      return balancer(balancer);
    }
    return new ApplyResource(
        cluster
            .exposeAddress()
            .map(address -> TutorialManifests.atAddress(balancer, address))
            .orElseGet(() -> TutorialManifests.anyLoadBalancer(balancer)),
        cluster.exposeAddress().map(address -> address + " ").orElse("") + summary(balancer),
        Optional.empty());
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

  /// The check that waits for a load balancer's address.
  public static CheckId checkOf(ControlPlaneBalancer balancer) {
    return switch (balancer) {
      case PILOT -> CheckId.EXPOSE_ISTIO_PILOT_ILB;
      case DNS -> CheckId.EXPOSE_DNS_ILB;
      case MIXER -> CheckId.EXPOSE_MIXER_ILB;
      case CA -> CheckId.EXPOSE_ISTIO_CA_ILB;
    };
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    var isGoogle = spec.cluster().isInGoogleCloud();
    var pending = isGoogle ? Hint.ADDRESS_PENDING : Hint.LOAD_BALANCERS_UNAVAILABLE;
    return Stream.of(ControlPlaneBalancer.values())
        .map(
            balancer ->
                Check.within(
                        ADDRESS,
                        checkOf(balancer),
                        world -> ExposeChecks.address(world, balancer, pending))
                    .usually(USUAL_ADDRESS, Hint.ADDRESS_OVERDUE))
        .toList();
  }
}
