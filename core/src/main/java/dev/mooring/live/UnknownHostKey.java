package dev.mooring.live;

import dev.mooring.port.HostKey;
import java.io.IOException;

/// The machine showed a key, and nothing is known about it.
final class UnknownHostKey extends IOException {
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

  String reason() {
    return reason;
  }

  String place() {
    return place;
  }

  HostKey shown() {
    return shown;
  }
}
