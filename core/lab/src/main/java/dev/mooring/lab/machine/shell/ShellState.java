package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.process.Context;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a shell remembers between commands. A subshell works on a copy.
final class ShellState {
  final Dialect dialect;
  final Map<String, String> variables = new HashMap<>();
  final Set<String> exported = new HashSet<>();
  final Map<String, Node> functions = new HashMap<>();
  final Set<String> options = new HashSet<>();
  final Set<Thread> jobs = new HashSet<>();
  private final Context origin;
  Path folder;
  int umask;
  int status;
  List<String> positional = List.of();
  String zero;
  // Above zero while a condition runs, whose failure must not end a shell under `set -e`.
  int conditionDepth;

  ShellState(Context context, Dialect dialect) {
    this.origin = context;
    this.dialect = dialect;
    this.zero = dialect.name();
    this.folder = context.folder();
    this.umask = context.umask();
    variables.putAll(context.environment());
    variables.put("PWD", folder.toString());
    variables.putIfAbsent("IFS", " \t\n");
    exported.addAll(context.environment().keySet());
  }

  ShellState copy() {
    var copy = new ShellState(origin, dialect);
    copy.variables.putAll(variables);
    copy.exported.addAll(exported);
    copy.functions.putAll(functions);
    copy.options.addAll(options);
    copy.folder = folder;
    copy.umask = umask;
    copy.status = status;
    copy.positional = positional;
    copy.zero = zero;
    copy.conditionDepth = conditionDepth;
    return copy;
  }

  /// What a program that is started now inherits.
  Context context() {
    var environment = new HashMap<String, String>();
    for (var name : exported) {
      var value = variables.get(name);
      if (value != null) {
        environment.put(name, value);
      }
    }
    return new Context(origin.disk(), origin.user(), folder, Map.copyOf(environment), umask);
  }

  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  void set(String name, String value) {
    variables.put(name, value);
    if (options.contains("allexport")) {
      exported.add(name);
    }
  }

  boolean has(String option) {
    return options.contains(option);
  }
}
