package dev.mooring.live.ssh.trust;

import dev.mooring.port.HostKey;
import dev.mooring.text.Phrase;
import dev.mooring.text.Phrasebook;
import dev.mooring.text.Phrased;
import java.io.IOException;

/// The machine showed a key, and nothing is known about it.
public final class UnknownHostKey extends IOException implements Phrased {
  private static final long serialVersionUID = 1;
  private final transient Phrase reason;
  private final String place;
  private final transient HostKey shown;

  UnknownHostKey(Phrase reason, String place, HostKey shown, IOException cause) {
    super(Phrasebook.english(reason), cause);
    this.reason = reason;
    this.place = place;
    this.shown = shown;
  }

  /// Why.
  @Override
  public Phrase phrase() {
    return reason;
  }

  /// The name that known_hosts files have it under.
  public String place() {
    return place;
  }

  /// The key that the machine showed.
  public HostKey shown() {
    return shown;
  }
}
