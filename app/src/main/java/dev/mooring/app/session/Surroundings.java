package dev.mooring.app.session;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the commands find around them.
///
/// @param variables environment variables
/// @param home the user's home folder: what `$HOME` says, by which kubectl and gcloud go
/// @param accountHome the home folder that the system knows, by which ssh goes
public record Surroundings(
    Map<String, String> variables,
    Path home,
    Path accountHome,
    InstantSource clock,
    Terminal terminal,
    Interrupt interrupt,
    Practice practice,
    OpenWizard wizard) {

  /// With one home folder for all.
  public Surroundings(
      Map<String, String> variables,
      Path home,
      InstantSource clock,
      Terminal terminal,
      Interrupt interrupt,
      Practice practice,
      OpenWizard wizard) {
    this(variables, home, home, clock, terminal, interrupt, practice, wizard);
  }

  /// The home folder as kubectl finds it: `$HOME`, or else what the system knows (client-go,
  /// util/homedir). One that is no whole path means nothing.
  public static Path home(Map<String, String> variables, Path accountHome) {
    return Optional.ofNullable(variables.get("HOME"))
        .filter(home -> !home.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(accountHome);
  }

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

  /// The contexts of the kubeconfig in which something is left to take back.
  public List<String> unfinished() {
    return new StateFolders(stateFolder()).unfinished();
  }

  /// How the window was left.
  public Path windowFile() {
    return stateFolder().resolve("window.properties");
  }

  public Path logFile() {
    return stateFolder().resolve("mooring.log");
  }
}
