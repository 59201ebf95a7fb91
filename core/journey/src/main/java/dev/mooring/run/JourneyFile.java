package dev.mooring.run;

import dev.mooring.model.JourneyId;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.storage.WrittenOnce;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.nio.file.Path;

/// The file `journey` beside the journal: the id of the journey, made with the first look and the
/// same ever after.
record JourneyFile(Path path) {

  static JourneyFile beside(Path journal) {
    return new JourneyFile(journal.resolveSibling("journey"));
  }

  /// @throws WorldException.Broken when the file can be neither written nor read, or holds no id
  JourneyId id() {
    try {
      return new JourneyId(WrittenOnce.text(path, JourneyId.random().text() + "\n").strip());
    } catch (IOException | IllegalArgumentException failure) {
      throw new WorldException.Broken(
          Trouble.JOURNEY_UNKNOWN, Phrase.of("refusal.said", path), failure);
    }
  }
}
