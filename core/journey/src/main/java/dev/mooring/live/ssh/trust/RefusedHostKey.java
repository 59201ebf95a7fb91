package dev.mooring.live.ssh.trust;

import dev.mooring.text.Phrase;
import dev.mooring.text.Phrasebook;
import dev.mooring.text.Phrased;
import java.io.IOException;

/// The machine showed another key than it should.
public final class RefusedHostKey extends IOException implements Phrased {
  private static final long serialVersionUID = 1;
  private final transient Phrase reason;

  RefusedHostKey(Phrase reason, IOException cause) {
    super(Phrasebook.english(reason), cause);
    this.reason = reason;
  }

  /// Why.
  @Override
  public Phrase phrase() {
    return reason;
  }
}
