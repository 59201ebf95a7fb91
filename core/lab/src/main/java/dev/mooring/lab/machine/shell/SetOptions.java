package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.process.Streams;
import java.util.List;
import java.util.Map;

/// `set`: options and positional parameters.
final class SetOptions implements Builtins.Builtin {
  private static final Map<Character, String> LETTERS =
      Map.of('e', "errexit", 'x', "xtrace", 'u', "nounset", 'f', "noglob", 'a', "allexport");

  @Override
  public int run(ShellState state, List<String> args, Streams io) {
    for (var i = 0; i < args.size(); i++) {
      var arg = args.get(i);
      if (arg.equals("--")) {
        state.positional = List.copyOf(args.subList(i + 1, args.size()));
        return 0;
      }
      if (!arg.startsWith("-") && !arg.startsWith("+")) {
        state.positional = List.copyOf(args.subList(i, args.size()));
        return 0;
      }
      for (var at = 1; at < arg.length(); at++) {
        var letter = arg.charAt(at);
        var name =
            letter == 'o' && i + 1 < args.size() ? args.get(++i) : LETTERS.getOrDefault(letter, "");
        if (arg.startsWith("-")) {
          state.options.add(name);
        } else {
          state.options.remove(name);
        }
      }
    }
    return 0;
  }
}
