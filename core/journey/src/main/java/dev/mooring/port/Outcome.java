package dev.mooring.port;

/// How a command on a machine ended.
///
/// @param status exit status; 128 and more for a signal
public record Outcome(int status, String out, String err) {

  public boolean isOk() {
    return status == 0;
  }
}
