package dev.mooring.app.command;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.Session;
import dev.mooring.app.session.Surroundings;
import dev.mooring.app.settings.Settings;
import dev.mooring.app.wiring.LabHome;
import dev.mooring.app.wiring.Wiring;
import dev.mooring.model.MeshKind;
import dev.mooring.port.SshQuestions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which journey, and where.
final class JourneyOptions {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "What to join, as YAML. Without it: as in the tutorial.")
  private Optional<Path> settings = Optional.empty();

  @Option(
      names = "--lab",
      arity = "0..1",
      paramLabel = "DIR",
      fallbackValue = "",
      description = {
        "Practise, in the running lab with the home DIR;",
        "without DIR in a lab that lives as long as this command.",
        "Without --lab, the kubeconfig and the credentials of this computer serve."
      })
  private Optional<Path> lab = Optional.empty();

  @Option(
      names = "--mesh",
      paramLabel = "KIND",
      converter = Words.Meshes.class,
      completionCandidates = Words.Meshes.class,
      description = {
        "tutorial (Istio 0.2) or today (1.24 and later). Default: what is found in the cluster;",
        "in a new lab, the tutorial's."
      })
  private Optional<MeshKind> mesh = Optional.empty();

  @Mixin private PracticeOptions practice = new PracticeOptions();

  /// Without anybody to ask.
  ///
  /// @throws Complaint when something that was given does not fit
  OpenJourney open(Surroundings surroundings) {
    return open(surroundings, SshQuestions.nobody());
  }

  /// @param person who is asked on the way to the machine
  /// @throws Complaint when something that was given does not fit
  OpenJourney open(Surroundings surroundings, SshQuestions person) {
    var wiring = new Wiring(surroundings, person);
    return open(surroundings, wiring, decided(Settings.none()), wiring::live);
  }

  /// For what was made before: the journal knows the machine, whether or not the settings do.
  ///
  /// @param context the one that is meant; empty for the one of the settings or of the kubeconfig
  /// @throws Complaint when something that was given does not fit
  OpenJourney reopen(Surroundings surroundings, SshQuestions person, Optional<String> context) {
    if (context.isPresent() && lab.isPresent()) {
      throw Complaint.wrongUse(
          "A lab has one context.",
          "--context chooses among those of the kubeconfig.",
          "Leave --context away.");
    }
    var wiring = new Wiring(surroundings, person);
    var decided = decided(Settings.asInTheJournal());
    return open(surroundings, wiring, context.map(decided::in).orElse(decided), wiring::reopened);
  }

  private Settings decided(Settings otherwise) {
    return settings.map(Settings::read).orElse(otherwise).into(mesh);
  }

  private OpenJourney open(
      Surroundings surroundings,
      Wiring wiring,
      Settings decided,
      Function<Settings, Session> live) {
    if (lab.filter(dir -> dir.toString().isEmpty()).isPresent()) {
      return OpenJourney.inNewLab(surroundings.practice(), practice, wiring, decided);
    }
    if (practice.isAnyGiven()) {
      throw Complaint.wrongUse(
          "--cloud, --delays, --fault and --machines describe a new lab.",
          "Here is none: a lab that runs stays as it was started.",
          "Give them to 'mooring lab', or give --lab without a folder.");
    }
    return lab.map(LabHome::read)
        .map(home -> OpenJourney.inLab(home, wiring, decided))
        .orElseGet(() -> of(live.apply(decided)));
  }

  private static OpenJourney of(Session session) {
    return new OpenJourney(session, Optional.empty(), session::close);
  }
}
