package dev.mooring.app.command;

import dev.mooring.app.output.Output;
import dev.mooring.app.output.Proposal;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Surroundings;
import dev.mooring.run.Runner;
import dev.mooring.step.Plan;
import dev.mooring.step.StepId;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes the journey.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Shows the plan, asks, and makes it so. What exists already is not made again.")
final class RunCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private JourneyOptions journey = new JourneyOptions();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private Consent consent = new Consent();

  @Option(
      names = "--until",
      paramLabel = "STEP",
      converter = Words.Steps.class,
      completionCandidates = Words.Steps.class,
      defaultValue = "traffic",
      description = "The last step to make: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private StepId until = StepId.TRAFFIC;

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var out = output.to(surroundings.terminal());
    try (var open = journey.open(surroundings, consent.person(output, surroundings))) {
      var wanted = EnumSet.range(StepId.CONTEXT, until);
      return !consent.isGiven() && !isAgreed(open, wanted, out)
          ? ExitStatus.STOPPED.code()
          : run(open, wanted, out).code();
    }
  }

  /// Where something is refused there is nothing to agree to: the run tells it once more, and ends.
  private boolean isAgreed(OpenJourney open, Set<StepId> wanted, Output out) {
    var session = open.session();
    var plans =
        wanted.stream()
            .map(id -> session.journey().step(id).plan(session.spec(), session.world()))
            .toList();
    plans.forEach(plan -> out.plan(plan.step().word(), Proposal.of(plan)));
    session.journal().requireFree("run", surroundings.clock().instant());
    return plans.stream().allMatch(Plan::isEmpty)
        || plans.stream().anyMatch(plan -> !plan.refusals().isEmpty())
        || consent.isGiven("Make these changes?", surroundings, out);
  }

  private ExitStatus run(OpenJourney open, Set<StepId> wanted, Output out) {
    var session = open.session();
    return new Narration(surroundings, out)
        .of(
            open.lab(),
            (stop, events) ->
                new Runner(session.world(), session.journal(), events)
                    .run(session.journey(), session.spec(), wanted, stop));
  }
}
