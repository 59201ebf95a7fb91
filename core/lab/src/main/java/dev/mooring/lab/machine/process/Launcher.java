package dev.mooring.lab.machine.process;

import java.io.IOException;
import java.util.List;

/// Starts programs: finds them in the PATH and on the disk, as `execvp` does.
public interface Launcher {

  /// @param command the program and its arguments
  /// @return its exit status
  /// @throws CannotRun when there is no such program, or it may not be executed
  int launch(List<String> command, Context context, Streams io)
      throws IOException, InterruptedException, CannotRun;

  /// Notes a process that was started in another way than by its name.
  ///
  /// @param command as others on the machine see it in the list of processes
  default void note(List<String> command) {
    // Who keeps no list has nothing to note.
  }

  /// Why a program did not start.
  final class CannotRun extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;

    /// @param status 127 where it was not found, 126 where it may not be executed
    public CannotRun(int status, String reason) {
      super(reason);
      this.status = status;
    }

    public int status() {
      return status;
    }

    public String reason() {
      return String.valueOf(getMessage());
    }
  }
}
