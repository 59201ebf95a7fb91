package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Does one thing with each operand; a failure is told and does not stop the others.
final class Operands {
  private Operands() {}

  /// What is done with a path.
  interface Action {
    void on(Path path, String operand) throws IOException;
  }

  /// @param failure the words before the path: `cannot remove`
  static int each(Call call, List<String> operands, String failure, Action action)
      throws IOException {
    if (operands.isEmpty()) {
      return call.fail(1, "missing operand");
    }
    var status = 0;
    for (var operand : operands) {
      try {
        action.on(call.path(operand), operand);
      } catch (ToldException told) {
        status = call.fail(1, String.valueOf(told.getMessage()));
      } catch (PosixException refused) {
        status = call.fail(1, failure + " '" + operand + "': " + refused.errno().text());
      }
    }
    return status;
  }

  /// A failure that has its own words.
  static final class ToldException extends IOException {
    private static final long serialVersionUID = 1;

    ToldException(String message) {
      super(message);
    }
  }
}
