package dev.mooring.app;

import dev.mooring.live.SshQuestions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// The door to the window. Behind it, and nowhere else in the command line, is JavaFX.
///
/// @param window shows the wizard and returns when it is closed; empty in a build without a window
public record OpenWizard(Optional<Window> window) {

  /// What shows a journey in a window. Each way returns when the window is closed.
  public interface Window {
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
    /// @param session whose first page is meant; without one it is the page that asks where to
    ///   begin
    /// @param there called when it can be used
    /// @throws IllegalStateException when it cannot be shown
    void probe(Path memory, Optional<Function<SshQuestions, Session>> session, Runnable there);
  }

  /// Why no window can be shown here, in one line; empty when it can.
  public Optional<String> obstacle(Map<String, String> variables) {
    if (window.isEmpty()) {
      return Optional.of("This build of Mooring has no window.");
    }
    if (System.getProperty("glass.platform", "").equals("Headless")) {
      return Optional.empty();
    }
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
      return Optional.empty();
    }
    if (Stream.of("DISPLAY", "WAYLAND_DISPLAY")
        .allMatch(name -> variables.getOrDefault(name, "").isEmpty())) {
      return Optional.of("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).");
    }
    return hasGtk() ? Optional.empty() : Optional.of("GTK 3 is missing (package libgtk-3-0).");
  }

  private static boolean hasGtk() {
    var machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    var usual = "/usr/lib/" + machine + "-linux-gnu:/usr/lib64:/usr/lib:/usr/local/lib";
    return Stream.of((System.getProperty("java.library.path", "") + ":" + usual).split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.exists(Path.of(folder, "libgtk-3.so.0")));
  }

  /// @throws java.util.NoSuchElementException where there is an obstacle
  public Window get() {
    return window.orElseThrow();
  }
}
