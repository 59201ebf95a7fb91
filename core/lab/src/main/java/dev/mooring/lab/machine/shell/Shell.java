package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.process.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The programs `sh` and `bash`, and the shell that runs scripts.
public final class Shell implements Program {
  private final Launcher launcher;
  private final Interpreter interpreter;

  public Shell(Launcher launcher) {
    this.launcher = launcher;
    this.interpreter = new Interpreter(launcher);
  }

  @Override
  public int run(Call call) throws IOException, InterruptedException {
    var isBash = call.name().endsWith("bash");
    var options = new ArrayList<String>();
    var rest = new ArrayList<>(call.args());
    while (!rest.isEmpty() && rest.getFirst().matches("[-+][a-z]+|-o|--?login")) {
      var option = rest.removeFirst();
      options.add(option);
      if (option.equals("-o") && !rest.isEmpty()) {
        options.add(rest.removeFirst());
      }
    }
    if (!rest.isEmpty() && rest.getFirst().equals("--")) {
      rest.removeFirst();
    }
    var isArgument = options.stream().anyMatch(o -> o.matches("-[a-z]*c[a-z]*"));
    var isInput = options.stream().anyMatch(o -> o.matches("-[a-z]*s[a-z]*"));
    var name = rest.isEmpty() || isArgument || isInput ? call.name() : rest.getFirst();
    var state = new ShellState(call.context(), new Dialect(name, isBash, false));
    new SetOptions()
        .run(
            state,
            options.stream()
                .map(o -> o.replaceAll("[cilosv]|^--.*", ""))
                .filter(o -> o.length() > 1)
                .toList(),
            call.io());
    if (isArgument) {
      if (rest.isEmpty()) {
        return call.fail(2, "-c: option requires an argument");
      }
      var script = rest.removeFirst();
      state.zero = rest.isEmpty() ? state.zero : rest.getFirst();
      state.positional = rest.isEmpty() ? List.of() : List.copyOf(rest.subList(1, rest.size()));
      return script(state, script, call.io(), true);
    }
    if (rest.isEmpty() || isInput) {
      state.positional = List.copyOf(rest);
      return fromInput(state, call);
    }
    var script = call.text(rest.removeFirst());
    state.positional = List.copyOf(rest);
    return script(state, script, call.io(), false);
  }

  private int fromInput(ShellState state, Call call) throws IOException, InterruptedException {
    if (call.io().isTerminal()) {
      return interactive(call.context(), call.io());
    }
    var script = new String(call.io().in().readAllBytes(), StandardCharsets.UTF_8);
    return script(state, script, call.io(), false);
  }

  /// Runs a script file or a `-c` text.
  public int script(Context context, Dialect dialect, String text, List<String> args, Streams io)
      throws IOException, InterruptedException {
    var state = new ShellState(context, dialect);
    state.positional = List.copyOf(args);
    return script(state, text, io, false);
  }

  /// Runs what SSH's exec asks for, in the login shell.
  public int command(Context context, String text, Streams io)
      throws IOException, InterruptedException {
    launcher.note(List.of("bash", "-c", text));
    return script(new ShellState(context, new Dialect("bash", true, false)), text, io, true);
  }

  /// Reads and runs commands of a person until the end of the input or `exit`.
  public int interactive(Context context, Streams io) throws IOException, InterruptedException {
    var state = new ShellState(context, new Dialect("-bash", true, true));
    return new Dialogue(interpreter, state, io).run();
  }

  private int script(ShellState state, String text, Streams io, boolean isArgument)
      throws IOException, InterruptedException {
    try {
      return interpreter.subshell(state, Parser.parse(text), io);
    } catch (SyntaxException error) {
      io.complain(state.dialect.syntaxError(error, isArgument));
      return 2;
    }
  }
}
