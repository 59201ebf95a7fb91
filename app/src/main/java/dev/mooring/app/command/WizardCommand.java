package dev.mooring.app.command;

import dev.mooring.app.ExitStatus;
import dev.mooring.app.Session;
import dev.mooring.app.Surroundings;
import dev.mooring.app.Wiring;
import dev.mooring.app.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opens the window; where there can be none, the practice journey runs in the terminal.
@Command(
    name = "wizard",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Opens the wizard. This is what mooring does by itself.")
final class WizardCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--practice", description = "Begin in a practice world, not in the real one.")
  private boolean practice;

  WizardCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var obstacle = surroundings.wizard().obstacle(surroundings.variables());
    if (obstacle.isPresent()) {
      var out = surroundings.terminal().out();
      out.println(obstacle.get() + " So here is the practice journey, in the terminal.");
      out.flush();
      return CommandTree.of(surroundings).execute("run", "--lab", "--yes");
    }
    surroundings.wizard().show(mode -> practice ? practise() : session(mode));
    return ExitStatus.DONE.code();
  }

  private Session session(Session.Mode mode) {
    return switch (mode) {
      case PRACTICE -> practise();
      case LIVE -> new Wiring(surroundings).live(Settings.none());
    };
  }

  private Session practise() {
    return OpenJourney.inNewLab(
            surroundings.practice(),
            new PracticeOptions(),
            new Wiring(surroundings),
            Settings.none())
        .asSession();
  }
}
