package dev.mooring.live.ssh.trust;

import dev.mooring.port.HostKey;
import java.io.IOException;

/// The machine showed a key, and nothing is known about it.
public final class UnknownHostKey extends IOException {
  private static final long serialVersionUID = 1;
  private final String reason;
  private final String place;
  private final transient HostKey shown;

  UnknownHostKey(String reason, String place, HostKey shown, IOException cause) {
    super(reason, cause);
    this.reason = reason;
    this.place = place;
    this.shown = shown;
  }

  /// Why, in one sentence.
  public String reason() {
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
