package dev.mooring.app.command;

import dev.mooring.app.session.Beginning;
import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Session;
import dev.mooring.app.session.Surroundings;
import dev.mooring.app.session.WizardDoor;
import dev.mooring.app.settings.Settings;
import dev.mooring.model.MeshKind;
import dev.mooring.port.SshQuestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Option(
      names = "--mesh",
      paramLabel = "KIND",
      converter = Words.Meshes.class,
      completionCandidates = Words.Meshes.class,
      description = "Of the practice world: tutorial (Istio 0.2) or today. Default: tutorial.")
  private Optional<MeshKind> mesh = Optional.empty();

  @Option(names = "--probe", hidden = true, description = "Show the first page, and end.")
  private boolean probe;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Settings to begin with, such as the wizard saves them.")
  private Optional<Path> file = Optional.empty();

  WizardCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return open(file);
  }

  /// @param given settings to begin with
  /// @throws Complaint when they cannot be read; the window has told it, too
  int open(Optional<Path> given) {
    var obstacle = surroundings.wizard().obstacle(surroundings.variables());
    if (obstacle.isPresent()) {
      say(obstacle.get() + " So here is the practice journey, in the terminal.");
      return inTerminal(given);
    }
    var window = surroundings.wizard().get();
    var worlds = new Worlds(surroundings, read(window, given));
    var memory = surroundings.windowFile();
    Function<SshQuestions, Session> practising =
        person -> worlds.open(Beginning.practice(mesh.orElse(MeshKind.TUTORIAL)), person);
    if (probe) {
      var first = Optional.of(practising).filter(_ -> practice);
      window.probe(memory, first, () -> say("The first page is there."));
    } else if (practice) {
      window.show(memory, practising);
    } else {
      window.choose(memory, given, worlds::open);
    }
    return ExitStatus.DONE.code();
  }

  private Settings read(WizardDoor window, Optional<Path> given) {
    try {
      return given.map(Settings::read).map(Settings::asking).orElseGet(Settings::asked);
    } catch (Complaint unreadable) {
      if (!probe) {
        // Who opened the file by a double click sees no terminal.
        window.show(
            surroundings.windowFile(),
            _ -> {
              throw unreadable;
            });
      }
      throw unreadable;
    }
  }

  private int inTerminal(Optional<Path> given) {
    var words = new ArrayList<>(List.of("run", "--lab", "--yes"));
    given.ifPresent(path -> words.addAll(List.of("--settings", path.toString())));
    mesh.ifPresent(kind -> words.addAll(List.of("--mesh", kind.word())));
    return CommandTree.of(surroundings).execute(words.toArray(String[]::new));
  }

  private void say(String line) {
    var out = surroundings.terminal().out();
    out.println(line);
    out.flush();
  }
}
