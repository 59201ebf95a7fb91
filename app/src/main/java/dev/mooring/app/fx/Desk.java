package dev.mooring.app.fx;

import java.nio.file.Path;
import java.util.Optional;

/// What the window asks of the desktop around it. Where there is none, nothing happens.
public interface Desk {

  /// Shows an address in the user's browser.
  void browse(String address);

  /// Asks where to keep a file.
  ///
  /// @param name proposed to the user
  /// @return empty when the user decided otherwise
  Optional<Path> whereToSave(String name);

  /// Tells something that happened while the user looked elsewhere.
  void tell(String title, String text);
}
