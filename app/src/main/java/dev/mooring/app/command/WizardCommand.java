package dev.mooring.app.command;

import dev.mooring.app.Beginning;
import dev.mooring.app.ExitStatus;
import dev.mooring.app.PracticeProcess;
import dev.mooring.app.Session;
import dev.mooring.app.Surroundings;
import dev.mooring.app.Wiring;
import dev.mooring.app.settings.Settings;
import dev.mooring.live.SshQuestions;
import dev.mooring.model.MeshKind;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
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

  @Option(
      names = "--mesh",
      paramLabel = "KIND",
      converter = Words.Meshes.class,
      completionCandidates = Words.Meshes.class,
      description = "Of the practice world: tutorial (Istio 0.2) or today. Default: tutorial.")
  private MeshKind mesh = MeshKind.TUTORIAL;

  @Option(names = "--probe", hidden = true, description = "Show the first page, and end.")
  private boolean probe;

  WizardCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var obstacle = surroundings.wizard().obstacle(surroundings.variables());
    if (obstacle.isPresent()) {
      say(obstacle.get() + " So here is the practice journey, in the terminal.");
      return CommandTree.of(surroundings)
          .execute("run", "--lab", "--yes", "--mesh", mesh.name().toLowerCase(Locale.ROOT));
    }
    var window = surroundings.wizard().get();
    var memory = surroundings.windowFile();
    if (probe) {
      Function<SshQuestions, Session> first = person -> begin(Beginning.practice(mesh), person);
      window.probe(
          memory, Optional.of(first).filter(_ -> practice), () -> say("The first page is there."));
      return ExitStatus.DONE.code();
    }
    if (practice) {
      window.show(memory, person -> begin(Beginning.practice(mesh), person));
    } else {
      window.choose(memory, this::begin);
    }
    return ExitStatus.DONE.code();
  }

  private void say(String line) {
    var out = surroundings.terminal().out();
    out.println(line);
    out.flush();
  }

  private Session begin(Beginning way, SshQuestions person) {
    return switch (way) {
      case PRACTICE -> practise("practice", MeshKind.TUTORIAL, person);
      case TODAY -> practise("practice-today", MeshKind.TODAY, person);
      case LIVE -> live(person);
    };
  }

  private Session live(SshQuestions person) {
    return new Wiring(surroundings, person).live(Settings.asked());
  }

  private Session practise(String folder, MeshKind kind, SshQuestions person) {
    var lab = PracticeProcess.in(surroundings.stateFolder().resolve(folder), kind);
    try {
      return new Wiring(surroundings, person)
          .practice(lab.home(), Settings.asked())
          .standingOn(lab::close);
    } catch (RuntimeException failure) {
      lab.close();
      throw failure;
    }
  }
}
