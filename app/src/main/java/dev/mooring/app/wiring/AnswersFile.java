package dev.mooring.app.wiring;

import dev.mooring.app.settings.SettingsWriter;
import dev.mooring.model.JoinSpec;
import dev.mooring.storage.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the user decided in the window, as a settings file beside the journal.
record AnswersFile(Path path) {
  private static final Logger LOG = LoggerFactory.getLogger(AnswersFile.class);

  /// Keeps them for the next time, whole or not at all.
  void keep(JoinSpec spec) {
    try {
      var fresh = OwnerOnly.temporaryBeside(path);
      Files.writeString(fresh, SettingsWriter.of(spec));
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      // The journey itself does not need them.
      LOG.warn("The answers cannot be kept in {}", path, failure);
    }
  }
}
