package dev.mooring.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// A command that was typed, and what came of it: in this process, with a home folder of its own.
record Typed(int status, String out, String err) {

  static Typed in(Path home, String... args) {
    return in(home, Optional.empty(), new Interrupt(), args);
  }

  /// Where there is a window.
  static Typed at(Path home, WizardDoor window, String... args) {
    return in(home, Optional.empty(), new Interrupt(), Optional.of(window), args);
  }

  static Typed in(
      Path home, Optional<Terminal.Person> person, Interrupt interrupt, String... args) {
    return in(home, person, interrupt, Optional.empty(), args);
  }

  private static Typed in(
      Path home,
      Optional<Terminal.Person> person,
      Interrupt interrupt,
      Optional<WizardDoor> window,
      String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), person);
    var clock = InstantSource.system();
    var surroundings =
        new Surroundings(
            Map.of(),
            home,
            clock,
            terminal,
            interrupt,
            new LabPractice(clock),
            new OpenWizard(window));
    var status = Main.execute(surroundings, args);
    terminal.out().flush();
    terminal.err().flush();
    return new Typed(status, out.toString(), err.toString());
  }
}
