package dev.mooring.app;

import dev.mooring.app.command.CommandTree;
import dev.mooring.app.session.BuiltVersion;
import dev.mooring.app.session.Interrupt;
import dev.mooring.app.session.OpenWizard;
import dev.mooring.app.session.Surroundings;
import dev.mooring.app.session.Terminal;
import dev.mooring.app.wiring.LabPractice;
import dev.mooring.app.wiring.LogFile;
import dev.mooring.app.wiring.SignalHook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.LogManager;

/// The command `mooring`. It is no JavaFX application, so that only the wizard loads JavaFX.
public final class Main {
  private Main() {}

  /// Runs one command and ends the process with its status.
  public static void main(String[] args) {
    if (BuiltVersion.isAsked(args)) {
      Terminal.output().println(BuiltVersion.line());
    } else {
      run(args);
    }
  }

  private static void run(String... args) {
    var interrupt = new Interrupt();
    var clock = Clock.systemUTC();
    var door = new JavaFxDoor();
    var accountHome = Path.of(System.getProperty("user.home"));
    var surroundings =
        new Surroundings(
            System.getenv(),
            Surroundings.home(System.getenv(), accountHome),
            accountHome,
            clock,
            Terminal.standard(),
            interrupt,
            new LabPractice(clock),
            new OpenWizard(Optional.of(door)));
    // The log's configuration reads this when the first logger is made.
    System.setProperty(LogFile.PROPERTY, surroundings.logFile().toString());
    // Libraries that log the old way would write to the console.
    LogManager.getLogManager().reset();
    if (JavaFxDoor.isMeant(args)
        && surroundings.wizard().obstacle(surroundings.variables()).isEmpty()) {
      door.knock();
    }
    var hook = new SignalHook(interrupt, surroundings.terminal().err());
    hook.install();
    var status = execute(surroundings, args);
    hook.ended(status);
    System.exit(status);
  }

  /// Runs one command in this process.
  ///
  /// @return the exit status
  static int execute(Surroundings surroundings, String... args) {
    return CommandTree.forLine(surroundings, args).execute(args);
  }
}
