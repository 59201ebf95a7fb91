package dev.mooring.app.session;

import dev.mooring.port.SshQuestions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What shows a journey in a window. Each way returns when the window is closed.
public interface WizardDoor {
  /// @param memory the file with the window's size and place, see [Surroundings#windowFile()]
  /// @param session opens the journey, with the window to ask the person; may take a while, and
  ///   throws a [Complaint] for people
  void show(Path memory, Function<SshQuestions, Session> session);

  /// Asks first whether to practise.
  ///
  /// @param file the settings to begin with, where some were given
  /// @param sessions opens the journey that was chosen
  void choose(
      Path memory, Optional<Path> file, BiFunction<Beginning, SshQuestions, Session> sessions);

  /// Shows the first page until it can be used, and closes the window: for measuring, and for
  /// trying an installation.
  ///
  /// @param session whose first page is meant; without one it is the page that asks where to begin
  /// @param there called when it can be used
  /// @throws IllegalStateException when it cannot be shown
  void probe(Path memory, Optional<Function<SshQuestions, Session>> session, Runnable there);
}
