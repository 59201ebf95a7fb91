package dev.mooring.live.ssh.trust;

import java.io.IOException;

/// The machine showed another key than it should.
public final class RefusedHostKey extends IOException {
  private static final long serialVersionUID = 1;
  private final String reason;

  RefusedHostKey(String reason, IOException cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /// Why, in one sentence.
  public String reason() {
    return reason;
  }
}
