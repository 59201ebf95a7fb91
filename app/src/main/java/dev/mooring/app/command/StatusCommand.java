package dev.mooring.app.command;

import dev.mooring.app.output.Ending;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Surroundings;
import dev.mooring.run.Status;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells how far each step is, from the world as it is.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Tells for each step whether it is done, or what is missing.")
final class StatusCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private JourneyOptions journey = new JourneyOptions();
  @Mixin private OutputOption output = new OutputOption();

  StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var watch = Stopwatch.start();
    var out = output.to(surroundings.terminal());
    var result = ExitStatus.DONE;
    try (var open = journey.open(surroundings, output.questions(surroundings.terminal()))) {
      var session = open.session();
      var isBlind = false;
      for (var step : session.journey().steps()) {
        var status = Status.of(step, session.spec(), session.world());
        out.status(status);
        result = status.isDone() ? result : ExitStatus.FAILED;
        isBlind = status.isBlind();
        if (isBlind) {
          break;
        }
      }
      if (!isBlind) {
        session
            .journey()
            .identity()
            .ifPresent(identity -> RenewCommand.tell(out, session, identity));
      }
      session.journal().troubles().forEach(trouble -> out.trouble(trouble.finding()));
    }
    out.finished(Ending.of(result, watch.read()));
    return result.code();
  }
}
