package dev.mooring.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// What the commands find around them.
///
/// @param variables environment variables
/// @param home the user's home folder
public record Surroundings(
    Map<String, String> variables,
    Path home,
    InstantSource clock,
    Terminal terminal,
    Interrupt interrupt,
    Practice practice,
    OpenWizard wizard) {

  /// An environment variable; empty when it is not set.
  public String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /// Where journals, keys and the log are kept: `$XDG_STATE_HOME/mooring`, or
  /// `~/.local/state/mooring`.
  public Path stateFolder() {
    var chosen = variable("XDG_STATE_HOME");
    var state = chosen.isEmpty() ? home.resolve(".local").resolve("state") : Path.of(chosen);
    return state.resolve("mooring");
  }

  /// How the window was left.
  public Path windowFile() {
    return stateFolder().resolve("window.properties");
  }

  public Path logFile() {
    return stateFolder().resolve("mooring.log");
  }
}
