package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Streams;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs one simple command: a function, a built-in or a program.
final class SimpleCommand {
  private final Interpreter interpreter;
  private final Builtins builtins;
  private final Launcher launcher;

  SimpleCommand(Interpreter interpreter, Builtins builtins, Launcher launcher) {
    this.interpreter = interpreter;
    this.builtins = builtins;
    this.launcher = launcher;
  }

  int run(ShellState state, Node.Simple node, Streams io) throws IOException, InterruptedException {
    var expander = new Expander(interpreter, state, io);
    try {
      var words = expander.fields(node.words());
      var values = new HashMap<String, String>();
      for (var assignment : node.assignments()) {
        values.put(assignment.name(), expander.text(assignment.value()));
      }
      if (state.has("xtrace")) {
        trace(values, words, io);
      }
      try (var open = Redirections.open(node.redirections(), expander, state, io, node.line())) {
        if (words.isEmpty()) {
          values.forEach(state::set);
          return substitutes(node) ? state.status : 0;
        }
        return command(state, words, values, open.io(), node.line());
      }
    } catch (Redirections.RefusedException refused) {
      io.complain(String.valueOf(refused.getMessage()));
      return state.dialect.isBash() ? 1 : 2;
    } catch (Parameters.UnsetException unset) {
      io.complain(state.dialect.prefix(node.line()) + unset.getMessage());
      throw new Jump(Jump.Kind.EXIT, state.dialect.isBash() ? 1 : 2);
    }
  }

  // `x=$(false)` has the status of what it ran, and `x=1` has none.
  private static boolean substitutes(Node.Simple node) {
    return node.assignments().stream()
        .flatMap(assignment -> assignment.value().parts().stream())
        .anyMatch(Word.Part.Output.class::isInstance);
  }

  private int command(
      ShellState state, List<String> words, Map<String, String> values, Streams io, int line)
      throws IOException, InterruptedException {
    var name = words.getFirst();
    var arguments = words.subList(1, words.size());
    var function = Optional.ofNullable(state.functions.get(name));
    if (function.isPresent()) {
      return function(state, function.get(), arguments, io);
    }
    var builtin = builtins.find(name);
    if (builtin.isPresent()) {
      values.forEach(state::set);
      if (name.equals("exec")) {
        state.exported.addAll(values.keySet());
      }
      return builtin.get().run(state, arguments, io);
    }
    try {
      return launcher.launch(words, state.context().with(values), io);
    } catch (Launcher.CannotRun failure) {
      io.complain(state.dialect.cannotRun(line, name, failure.reason()));
      return failure.status();
    }
  }

  private int function(ShellState state, Node body, List<String> arguments, Streams io)
      throws IOException, InterruptedException {
    var before = state.positional;
    state.positional = List.copyOf(arguments);
    try {
      return interpreter.run(state, body, io);
    } catch (Jump jump) {
      if (jump.kind() == Jump.Kind.RETURN) {
        return jump.status();
      }
      throw jump;
    } finally {
      state.positional = before;
    }
  }

  private static void trace(Map<String, String> values, List<String> words, Streams io)
      throws IOException {
    var line = new StringBuilder("+");
    values.forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
    words.forEach(word -> line.append(' ').append(word));
    io.complain(line.toString());
  }
}
