package dev.mooring.app.command;

import dev.mooring.app.output.Ending;
import dev.mooring.app.output.Proposal;
import dev.mooring.app.session.Surroundings;
import dev.mooring.step.StepId;
import dev.mooring.step.shared.FirewallAdvice;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Shows what would be changed, with the commands, and changes nothing.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Shows every change and its commands; changes nothing.")
final class PlanCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private JourneyOptions journey = new JourneyOptions();
  @Mixin private PlanOptions plan = new PlanOptions();
  @Mixin private OutputOption output = new OutputOption();

  PlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var watch = Stopwatch.start();
    var texts = OutputOption.texts();
    var verdict = new Verdict();
    var out = output.to(surroundings.terminal());
    try (var open = journey.open(surroundings, output.questions(surroundings.terminal()))) {
      var session = open.session();
      for (var step : session.journey().steps()) {
        var found = step.plan(session.spec(), session.world());
        out.plan(step.id().word(), Proposal.of(found), plan.of(session.world()));
        found.refusals().forEach(refusal -> verdict.failed(refusal.why()));
        if (step.id() == StepId.MACHINE) {
          FirewallAdvice.of(session.spec()).forEach(advice -> out.note(texts.say(advice)));
        }
      }
    }
    out.finished(Ending.of(verdict.status(), watch.read()));
    return verdict.status().code();
  }
}
