package dev.mooring.installer.build;

import java.util.Locale;

/// jpackage makes packages only for the system that it runs on.
enum OperatingSystem {
  LINUX,
  WINDOWS,
  MAC;

  static OperatingSystem here() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }
}
