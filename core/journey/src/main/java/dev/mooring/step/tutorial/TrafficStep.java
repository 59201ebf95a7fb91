package dev.mooring.step.tutorial;

import dev.mooring.change.ratings.SetRating;
import dev.mooring.change.ratings.TryRating;
import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.facts.ProductPage;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import dev.mooring.step.shared.Causes;
import dev.mooring.step.shared.FirewallAdvice;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Live check: curl on the machine, read line by line; both units; and a rating that is changed in
/// the database and must arrive, with that value, in the product page. Where something fails, it
/// names what is not as the other steps want it.
public final class TrafficStep implements Step {
  private static final Duration ARRIVAL = Duration.ofSeconds(30);
  private final List<Step> others;

  /// @param others the steps whose wishes explain a failure
  public TrafficStep(List<Step> others) {
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
    return rating(spec);
  }

  /// The change of a rating whose arrival proves the whole way; none without the database.
  public static List<Wish> rating(JoinSpec spec) {
    if (spec.workload().database().isEmpty()) {
      return List.of();
    }
    var machine = spec.machineRef();
    var rating = spec.traffic().rating();
    return List.of(
        Wish.of(
            switch (spec.traffic().afterwards()) {
              case KEEP -> new SetRating(machine, 1, rating);
              case PUT_BACK ->
                  new TryRating(new ProductPage(machine, spec.bookinfoNamespace()), 1, rating);
            }));
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    var checks = new TrafficChecks(spec);
    Check.Explanation causes =
        world ->
            Stream.concat(
                    new Causes(others).find(spec, world).stream(), FirewallAdvice.of(spec).stream())
                .toList();
    var always =
        List.of(
            Check.within(ARRIVAL, CheckId.TRAFFIC_CURL, checks::curl).explainedBy(causes),
            Check.within(ARRIVAL, CheckId.TRAFFIC_UNITS, checks::units).explainedBy(causes),
            Check.within(ARRIVAL, CheckId.TRAFFIC_RANGE, checks::range).explainedBy(causes));
    return spec.workload().database().isEmpty()
        ? always
        : Stream.concat(
                always.stream(),
                Stream.of(
                    Check.within(ARRIVAL, CheckId.TRAFFIC_RATING, checks::rating)
                        .explainedBy(causes)))
            .toList();
  }
}
