package dev.mooring.app.command;

import dev.mooring.app.ExitStatus;
import dev.mooring.app.Surroundings;
import dev.mooring.app.output.Output;
import dev.mooring.run.Runner;
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

  private boolean isAgreed(OpenJourney open, Set<StepId> wanted, Output out) {
    var session = open.session();
    var changes = 0;
    for (var id : wanted) {
      var plan = session.journey().step(id).plan(session.spec(), session.world());
      out.plan(id.word(), plan.changes());
      changes += plan.changes().size();
    }
    session.journal().requireFree("run", surroundings.clock().instant());
    return changes == 0 || consent.isGiven("Make these changes?", surroundings, out);
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
