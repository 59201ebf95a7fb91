package dev.mooring.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The door to the window. Behind it, and nowhere else in the command line, is JavaFX.
///
/// @param window shows the wizard and returns when it is closed; empty in a build without a window
public record OpenWizard(Optional<WizardDoor> window) {

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
  public WizardDoor get() {
    return window.orElseThrow();
  }
}
