package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.process.Streams;
import java.io.IOException;

/// `while`, `until` and `for`, with `break` and `continue`.
final class Loops {
  private final Interpreter interpreter;

  Loops(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  int loop(ShellState state, Node.While loop, Streams io) throws IOException, InterruptedException {
    var status = 0;
    while ((interpreter.condition(state, loop.condition(), io) == 0) != loop.isUntil()) {
      var turn = turn(state, loop.body(), io);
      if (turn < 0) {
        return 0;
      }
      status = turn;
    }
    return status;
  }

  int loop(ShellState state, Node.For loop, Streams io) throws IOException, InterruptedException {
    var values =
        loop.words().isPresent()
            ? new Expander(interpreter, state, io).fields(loop.words().get())
            : state.positional;
    var status = 0;
    for (var value : values) {
      state.set(loop.name(), value);
      var turn = turn(state, loop.body(), io);
      if (turn < 0) {
        return 0;
      }
      status = turn;
    }
    return status;
  }

  // The body's status, or -1 where it broke out of the loop.
  private int turn(ShellState state, Node body, Streams io)
      throws IOException, InterruptedException {
    try {
      return interpreter.run(state, body, io);
    } catch (Jump jump) {
      return switch (jump.kind()) {
        case BREAK -> -1;
        case CONTINUE -> 0;
        default -> throw jump;
      };
    }
  }
}
