package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.disk.Right;
import dev.mooring.lab.machine.process.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The commands that work on the shell itself.
final class Builtins {
  private final Interpreter interpreter;
  private final Map<String, Builtin> all =
      Map.ofEntries(
          Map.entry(":", (_, _, _) -> 0),
          Map.entry("cd", Builtins::cd),
          Map.entry("export", Builtins::export),
          Map.entry("readonly", Builtins::export),
          Map.entry("local", Builtins::local),
          Map.entry("unset", Builtins::unset),
          Map.entry("umask", Builtins::umask),
          Map.entry("set", new SetOptions()),
          Map.entry("shift", Builtins::shift),
          Map.entry("read", new Read()),
          Map.entry("exit", (state, args, _) -> jump(Jump.Kind.EXIT, state, args)),
          Map.entry("return", (state, args, _) -> jump(Jump.Kind.RETURN, state, args)),
          Map.entry("break", (_, _, _) -> jump(Jump.Kind.BREAK)),
          Map.entry("continue", (_, _, _) -> jump(Jump.Kind.CONTINUE)),
          Map.entry("wait", Builtins::await),
          Map.entry("trap", (_, _, _) -> 0),
          Map.entry("eval", this::eval),
          Map.entry(".", this::source),
          Map.entry("source", this::source),
          Map.entry("exec", this::exec),
          Map.entry("command", this::command),
          Map.entry("type", this::type));

  /// One of them.
  interface Builtin {
    int run(ShellState state, List<String> args, Streams io)
        throws IOException, InterruptedException;
  }

  Builtins(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Optional<Builtin> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  private static int cd(ShellState state, List<String> args, Streams io) throws IOException {
    var target =
        args.isEmpty()
            ? state.variable("HOME")
            : args.getFirst().equals("-") ? state.variable("OLDPWD") : args.getFirst();
    var folder = state.folder.resolve(target).normalize();
    var files = state.context().files();
    try {
      if (!files.stat(folder, true).isDirectory()) {
        io.complain(state.dialect.prefix(1) + "cd: " + target + ": Not a directory");
        return 1;
      }
      files.require(folder, Right.EXECUTE);
    } catch (PosixException refused) {
      var reason =
          state.dialect.isBash() ? target + ": " + refused.errno().text() : "can't cd to " + target;
      io.complain(state.dialect.prefix(1) + "cd: " + reason);
      return state.dialect.isBash() ? 1 : 2;
    }
    state.set("OLDPWD", state.folder.toString());
    state.folder = folder;
    state.set("PWD", folder.toString());
    return 0;
  }

  private static int export(ShellState state, List<String> args, Streams io) throws IOException {
    for (var arg : args) {
      var equals = arg.indexOf('=');
      var name = equals < 0 ? arg : arg.substring(0, equals);
      if (equals >= 0) {
        state.set(name, arg.substring(equals + 1));
      }
      if (!name.startsWith("-")) {
        state.exported.add(name);
      }
    }
    if (args.isEmpty() || args.getFirst().equals("-p")) {
      for (var name : state.exported.stream().sorted().toList()) {
        io.println("export " + name + "='" + state.variable(name) + "'");
      }
    }
    return 0;
  }

  private static int local(ShellState state, List<String> args, Streams io) {
    for (var arg : args) {
      var equals = arg.indexOf('=');
      state.set(
          equals < 0 ? arg : arg.substring(0, equals), equals < 0 ? "" : arg.substring(equals + 1));
    }
    return 0;
  }

  private static int unset(ShellState state, List<String> args, Streams io) {
    for (var name : args) {
      state.variables.remove(name);
      state.exported.remove(name);
      state.functions.remove(name);
    }
    return 0;
  }

  private static int umask(ShellState state, List<String> args, Streams io) throws IOException {
    if (args.isEmpty()) {
      io.println(String.format(Locale.ROOT, "%04o", state.umask));
      return 0;
    }
    if (!args.getFirst().matches("[0-7]{1,4}")) {
      io.complain(state.dialect.prefix(1) + "umask: " + args.getFirst() + ": invalid mode");
      return 1;
    }
    state.umask = Integer.parseInt(args.getFirst(), 8) & 0777;
    return 0;
  }

  private static int shift(ShellState state, List<String> args, Streams io) {
    var count = args.isEmpty() ? 1 : Integer.parseInt(args.getFirst());
    if (count > state.positional.size()) {
      return 1;
    }
    state.positional = state.positional.subList(count, state.positional.size());
    return 0;
  }

  private static int jump(Jump.Kind kind, ShellState state, List<String> args) {
    var given = args.isEmpty() ? "" : args.getFirst();
    throw new Jump(kind, given.matches("\\d{1,5}") ? Integer.parseInt(given) & 255 : state.status);
  }

  private static int jump(Jump.Kind kind) {
    throw new Jump(kind, 0);
  }

  private static int await(ShellState state, List<String> args, Streams io)
      throws InterruptedException {
    for (var job : state.jobs) {
      job.join();
    }
    state.jobs.clear();
    return 0;
  }

  private int eval(ShellState state, List<String> args, Streams io)
      throws IOException, InterruptedException {
    return script(state, String.join(" ", args), io);
  }

  private int source(ShellState state, List<String> args, Streams io)
      throws IOException, InterruptedException {
    if (args.isEmpty()) {
      io.complain(state.dialect.prefix(1) + ".: filename argument required");
      return 2;
    }
    var context = state.context();
    try {
      var bytes = context.files().bytes(context.resolve(args.getFirst()));
      return script(state, new String(bytes, StandardCharsets.UTF_8), io);
    } catch (PosixException refused) {
      io.complain(state.dialect.cannotOpen(1, args.getFirst(), refused.errno().text(), false));
      return state.dialect.isBash() ? 1 : 2;
    }
  }

  private int script(ShellState state, String text, Streams io)
      throws IOException, InterruptedException {
    try {
      return interpreter.run(state, Parser.parse(text), io);
    } catch (SyntaxException error) {
      io.complain(state.dialect.syntaxError(error, false));
      return 2;
    }
  }

  private int exec(ShellState state, List<String> args, Streams io)
      throws IOException, InterruptedException {
    if (args.isEmpty()) {
      return 0;
    }
    throw new Jump(Jump.Kind.EXIT, words(state, args, io));
  }

  private int words(ShellState state, List<String> args, Streams io)
      throws IOException, InterruptedException {
    var words = args.stream().map(arg -> new Word(List.of(new Word.Part.Text(arg, true)))).toList();
    return interpreter.run(state, new Node.Simple(List.of(), words, List.of(), 1), io);
  }

  private int command(ShellState state, List<String> args, Streams io)
      throws IOException, InterruptedException {
    if (!args.isEmpty() && args.getFirst().equals("-v")) {
      for (var name : args.subList(1, args.size())) {
        var found = find(name).map(_ -> name).or(() -> ProgramPath.find(name, state.context()));
        if (found.isEmpty()) {
          return state.dialect.isBash() ? 1 : 127;
        }
        io.println(found.get());
      }
      return 0;
    }
    return words(state, args, io);
  }

  private int type(ShellState state, List<String> args, Streams io) throws IOException {
    var status = 0;
    for (var name : args) {
      var path = ProgramPath.find(name, state.context());
      if (find(name).isPresent()) {
        io.println(name + " is a shell builtin");
      } else if (path.isPresent()) {
        io.println(name + " is " + path.get());
      } else {
        io.complain(state.dialect.prefix(1) + "type: " + name + ": not found");
        status = 1;
      }
    }
    return status;
  }
}
