package dev.mooring.step.istio1;

import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import dev.mooring.step.shared.Causes;
import dev.mooring.step.shared.FirewallAdvice;
import dev.mooring.step.tutorial.TrafficChecks;
import dev.mooring.step.tutorial.TrafficStep;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Live check in both directions: curl on the machine, and a rating that pods fetch from the
/// machine's database. Where something fails, it names what is not as the other steps want it.
public final class Istio1TrafficStep implements Step {
  private static final Duration ARRIVAL = Duration.ofSeconds(30);
  private final ControlPlane plane;
  private final List<Step> others;

  /// @param plane knows the versions of Istio's objects
  /// @param others the steps whose wishes explain a failure
  public Istio1TrafficStep(ControlPlane plane, List<Step> others) {
    this.plane = plane;
    this.others = List.copyOf(others);
  }

  @Override
  public StepId id() {
    return StepId.TRAFFIC;
  }

  @Override
  public Set<StepId> needs() {
    return Set.of(StepId.SERVICES);
  }

  @Override
  public List<Wish> wishes(JoinSpec spec) {
    return TrafficStep.rating(spec);
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    var checks = new Istio1TrafficChecks(spec, plane.kinds());
    Check.Explanation causes =
        world ->
            Stream.<Phrase>concat(
                    new Causes(others).find(spec, world).stream(), FirewallAdvice.of(spec).stream())
                .toList();
    var rating =
        Check.within(
            ARRIVAL, CheckId.TRAFFIC_RATING, world -> new TrafficChecks(spec).rating(world));
    var always =
        Stream.of(
            Check.within(ARRIVAL, CheckId.TRAFFIC_READY, checks::ready),
            Check.within(ARRIVAL, CheckId.TRAFFIC_ENTRY, checks::entry));
    var crossing =
        Stream.of(Check.once(CheckId.TRAFFIC_CROSSING, new Crossing(spec, plane)::ask))
            .filter(_ -> spec.choices().hasNetworks());
    var curl = Check.within(ARRIVAL, CheckId.TRAFFIC_CURL, checks::curl);
    return Stream.of(
            always,
            crossing,
            Stream.of(curl),
            Stream.of(rating).filter(_ -> spec.workload().database().isPresent()))
        .flatMap(some -> some)
        .map(check -> check.explainedBy(causes))
        .toList();
  }
}
