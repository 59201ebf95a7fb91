package dev.mooring.app;

import dev.mooring.app.command.CommandTree;
import dev.mooring.app.wizard.WizardApp;
import dev.mooring.live.SshQuestions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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
    var surroundings =
        new Surroundings(
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            clock,
            Terminal.standard(),
            interrupt,
            new LabPractice(clock),
            new OpenWizard(window()));
    // The log's configuration reads this when the first logger is made.
    System.setProperty("mooring.log", surroundings.logFile().toString());
    // Libraries that log the old way would write to the console.
    LogManager.getLogManager().reset();
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

  /// The seam between the command line and the window: the one place that names it. JavaFX is not
  /// looked for before the window is shown.
  private static Optional<WizardDoor> window() {
    return Optional.of(
        new WizardDoor() {
          @Override
          public void show(Path memory, Function<SshQuestions, Session> session) {
            WizardApp.open(memory, session);
          }

          @Override
          public void choose(
              Path memory,
              Optional<Path> file,
              BiFunction<Beginning, SshQuestions, Session> sessions) {
            WizardApp.choose(memory, file, sessions);
          }

          @Override
          public void probe(
              Path memory, Optional<Function<SshQuestions, Session>> session, Runnable there) {
            WizardApp.probe(memory, session, there);
          }
        });
  }
}
