package dev.mooring.app.session;

/// How the command ends, for scripts.
public enum ExitStatus {
  DONE(0),
  /// A check or a change failed.
  FAILED(1),
  /// Wrong use or bad settings.
  WRONG_USE(2),
  /// Stopped by the user.
  STOPPED(3),
  /// The world refused: rights, quota.
  REFUSED(4);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /// What the process ends with.
  public int code() {
    return code;
  }
}
