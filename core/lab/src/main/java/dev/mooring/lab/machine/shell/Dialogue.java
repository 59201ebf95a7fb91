package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.process.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A person's shell: prompt, line, answer.
final class Dialogue {
  private final Interpreter interpreter;
  private final ShellState state;
  private final Streams io;

  Dialogue(Interpreter interpreter, ShellState state, Streams io) {
    this.interpreter = interpreter;
    this.state = state;
    this.io = io;
  }

  int run() throws IOException, InterruptedException {
    while (true) {
      try {
        var script = script();
        if (script.isEmpty()) {
          if (io.isTerminal()) {
            io.println("logout");
          }
          return state.status;
        }
        interpreter.run(state, script.get(), io);
      } catch (SyntaxException error) {
        io.complain(state.dialect.syntaxError(error, false));
        state.status = 2;
      } catch (Jump jump) {
        if (jump.kind() == Jump.Kind.EXIT) {
          return jump.status();
        }
      } catch (InterruptedException | InterruptedIOException _) {
        // Ctrl-C ends the command, not the shell.
        state.status = 130;
        io.println("");
      }
    }
  }

  // The next command, over as many lines as it takes; empty at the end of the input.
  private Optional<Node> script() throws IOException, SyntaxException {
    var text = new StringBuilder();
    io.print(prompt());
    while (true) {
      var line = line();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      text.append(line.get()).append('\n');
      try {
        return Optional.of(Parser.parse(text.toString()));
      } catch (SyntaxException error) {
        if (!error.isIncomplete()) {
          throw error;
        }
        io.print("> ");
      }
    }
  }

  private Optional<String> line() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var c = io.in().read(); c != '\n'; c = io.in().read()) {
      if (c < 0) {
        return bytes.size() == 0
            ? Optional.empty()
            : Optional.of(bytes.toString(StandardCharsets.UTF_8));
      }
      bytes.write(c);
    }
    return Optional.of(bytes.toString(StandardCharsets.UTF_8));
  }

  private String prompt() {
    if (!io.isTerminal()) {
      return "";
    }
    var context = state.context();
    var home = state.variable("HOME");
    var folder = state.folder.toString();
    var shown = folder.startsWith(home) ? "~" + folder.substring(home.length()) : folder;
    var host = context.disk().text("/etc/hostname").orElse("localhost").strip();
    return context.user().name()
        + "@"
        + host
        + ":"
        + shown
        + (context.user().isRoot() ? "# " : "$ ");
  }
}
