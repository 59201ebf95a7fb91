package dev.mooring.app.wizard;

import dev.mooring.app.session.Interrupt;
import dev.mooring.app.session.OpenWizard;
import dev.mooring.app.session.Session;
import dev.mooring.app.session.Surroundings;
import dev.mooring.app.session.Terminal;
import dev.mooring.app.settings.Settings;
import dev.mooring.app.wiring.LabHome;
import dev.mooring.app.wiring.LabPractice;
import dev.mooring.app.wiring.Wiring;
import dev.mooring.lab.Lab;
import dev.mooring.model.MeshKind;
import dev.mooring.port.SshQuestions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A session on a lab without delays.
final class LabSession {
  private LabSession() {}

  static Session open(Path home) {
    return open(home, MeshKind.TUTORIAL);
  }

  /// The session finds the mesh by itself.
  static Session open(Path home, MeshKind mesh) {
    var clock = InstantSource.system();
    var lab =
        Lab.start(new Lab.Options(home, false, Set.of(), 1, LabPractice.release(mesh)), clock);
    return in(home).standingOn(lab::close);
  }

  /// A session on a lab that runs already.
  static Session in(Path home) {
    var surroundings =
        new Surroundings(
            Map.of(),
            home,
            InstantSource.system(),
            Terminal.standard(),
            new Interrupt(),
            _ -> {
              throw new IllegalStateException("the lab runs already");
            },
            new OpenWizard(Optional.empty()));
    return new Wiring(surroundings, SshQuestions.nobody())
        .practice(LabHome.read(home), Settings.none());
  }
}
