package dev.mooring.app.command;

import dev.mooring.app.session.Beginning;
import dev.mooring.app.session.Session;
import dev.mooring.app.session.Surroundings;
import dev.mooring.app.settings.Settings;
import dev.mooring.app.wiring.PracticeProcess;
import dev.mooring.app.wiring.Wiring;
import dev.mooring.model.MeshKind;
import dev.mooring.port.SshQuestions;

/// Where a wizard can begin.
///
/// @param settings to begin with
record Worlds(Surroundings surroundings, Settings settings) {

  /// @throws dev.mooring.app.session.Complaint when there can be no journey there
  Session open(Beginning way, SshQuestions person) {
    return switch (way) {
      case PRACTICE -> practise("practice", MeshKind.TUTORIAL, person);
      case ISTIO_1 -> practise("practice-today", MeshKind.ISTIO_1, person);
      case LIVE -> new Wiring(surroundings, person).live(settings);
    };
  }

  private Session practise(String folder, MeshKind kind, SshQuestions person) {
    var lab = PracticeProcess.in(surroundings.stateFolder().resolve(folder), kind);
    try {
      return new Wiring(surroundings, person)
          .practice(lab.home(), settings.into(settings.mesh().map(_ -> kind)))
          .standingOn(lab::close);
    } catch (RuntimeException failure) {
      lab.close();
      throw failure;
    }
  }
}
