package dev.mooring.app;

import dev.mooring.app.session.Interrupt;
import dev.mooring.app.session.OpenWizard;
import dev.mooring.app.session.Surroundings;
import dev.mooring.app.session.Terminal;
import dev.mooring.app.session.WizardDoor;
import dev.mooring.app.wiring.LabPractice;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A command that was typed, and what came of it: in this process, with a home folder of its own.
public record Typed(int status, String out, String err) {

  public static Typed in(Path home, String... args) {
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

  /// Watched line by line: who watches may interrupt it.
  ///
  /// @param watcher is told each line of the output as soon as it is written
  public static Typed watched(Path home, BiConsumer<String, Interrupt> watcher, String... args) {
    var interrupt = new Interrupt();
    return in(
        home,
        Optional.empty(),
        interrupt,
        Optional.empty(),
        new LineWriter(line -> watcher.accept(line, interrupt)),
        args);
  }

  private static Typed in(
      Path home,
      Optional<Terminal.Person> person,
      Interrupt interrupt,
      Optional<WizardDoor> window,
      String... args) {
    return in(home, person, interrupt, window, new StringWriter(), args);
  }

  private static Typed in(
      Path home,
      Optional<Terminal.Person> person,
      Interrupt interrupt,
      Optional<WizardDoor> window,
      StringWriter out,
      String... args) {
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

  /// Keeps all that is written, and tells its lines.
  private static final class LineWriter extends StringWriter {
    private final Consumer<String> lines;
    private int told;

    LineWriter(Consumer<String> lines) {
      this.lines = lines;
    }

    @Override
    public void flush() {
      super.flush();
      var text = toString();
      for (var end = text.indexOf('\n', told); end >= 0; end = text.indexOf('\n', told)) {
        var line = text.substring(told, end);
        told = end + 1;
        lines.accept(line);
      }
    }
  }
}
