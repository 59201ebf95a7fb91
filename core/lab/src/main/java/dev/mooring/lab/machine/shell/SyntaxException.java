package dev.mooring.lab.machine.shell;

/// A script that the shell cannot parse.
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1;
  private final String unexpected;
  private final int line;
  private final boolean isIncomplete;

  /// @param isIncomplete whether more lines could make it right
  SyntaxException(String unexpected, int line, boolean isIncomplete) {
    super(unexpected);
    this.unexpected = unexpected;
    this.line = line;
    this.isIncomplete = isIncomplete;
  }

  /// The token that does not fit.
  String unexpected() {
    return unexpected;
  }

  int line() {
    return line;
  }

  boolean isIncomplete() {
    return isIncomplete;
  }
}
