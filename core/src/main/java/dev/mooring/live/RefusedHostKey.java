package dev.mooring.live;

import java.io.IOException;

/// The machine showed another key than it should.
final class RefusedHostKey extends IOException {
  private static final long serialVersionUID = 1;
  private final String reason;

  RefusedHostKey(String reason, IOException cause) {
    super(reason, cause);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
