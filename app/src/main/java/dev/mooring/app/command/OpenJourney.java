package dev.mooring.app.command;

import dev.mooring.app.session.Folders;
import dev.mooring.app.session.Practice;
import dev.mooring.app.session.Session;
import dev.mooring.app.settings.Settings;
import dev.mooring.app.wiring.LabHome;
import dev.mooring.app.wiring.Wiring;
import dev.mooring.model.MeshKind;
import java.util.Optional;

/// A journey that is ready to begin.
///
/// @param lab where it is practised, if it is
/// @param closing closes the session, and the lab that was started for it
record OpenJourney(Session session, Optional<LabHome> lab, Runnable closing)
    implements AutoCloseable {

  static OpenJourney inLab(LabHome home, Wiring wiring, Settings settings) {
    var session = wiring.practice(home, settings.orElse(home.settings()));
    return new OpenJourney(session, Optional.of(home), session::close);
  }

  static OpenJourney inNewLab(
      Practice practice, PracticeOptions options, Wiring wiring, Settings settings) {
    var mesh = settings.mesh().orElse(MeshKind.TUTORIAL);
    var wanted = options.at(() -> Folders.temporary("mooring-lab-"), mesh);
    var folder = wanted.home();
    var running = practice.start(wanted);
    try {
      var journey = inLab(LabHome.read(running.home()), wiring, settings);
      return new OpenJourney(
          journey.session(),
          journey.lab(),
          () -> {
            journey.close();
            running.close();
            Folders.remove(folder);
          });
    } catch (RuntimeException failure) {
      running.close();
      Folders.remove(folder);
      throw failure;
    }
  }

  @Override
  public void close() {
    closing.run();
  }
}
