package dev.mooring.lab.machine;

/// What a command line on a practice machine ended with.
public record Outcome(int status, String out, String err) {

  /// Whether it ended with status 0.
  public boolean isOk() {
    return status == 0;
  }
}
