package dev.mooring.lab.machine;

/// A program that runs.
///
/// @param end what a SIGTERM brings about
record ProcessRow(String user, int pid, String command, Runnable end) {
  String program() {
    return command.replaceFirst("[ :].*", "").replaceFirst(".*/", "");
  }
}
