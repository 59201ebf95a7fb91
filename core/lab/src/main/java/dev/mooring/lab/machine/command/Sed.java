package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.command.SedScript.Address;
import dev.mooring.lab.machine.command.SedScript.Command;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `sed` with -n -i -E -e.
final class Sed implements Program {

  @Override
  public int run(Call call) throws IOException {
    var args = call.args().stream().map(arg -> arg.equals("--in-place") ? "-i" : arg).toList();
    var options = Options.parse(args, "niErse:", "quiet=n", "expression:=e");
    var operands = new ArrayList<>(options.operands());
    var script =
        options.has("e")
            ? String.join("\n", options.all("e"))
            : operands.isEmpty() ? "" : operands.removeFirst();
    try {
      var commands = SedScript.parse(script, options.has("E") || options.has("r"));
      return files(call, options, commands, operands.isEmpty() ? List.of("-") : operands);
    } catch (IllegalArgumentException bad) {
      return call.fail(1, String.valueOf(bad.getMessage()));
    }
  }

  private static int files(Call call, Options options, List<Command> commands, List<String> files)
      throws IOException {
    var status = 0;
    for (var file : files) {
      try {
        var result = new Run(commands, options.has("n")).edit(call.text(file));
        if (options.has("i")) {
          var path = call.path(file);
          var stat = call.files().stat(path, true);
          // In place means a new file in the folder, with the old one's mode.
          try (var out = call.files().write(path, false, stat.mode())) {
            out.write(result.getBytes(StandardCharsets.UTF_8));
          }
        } else {
          call.io().print(result);
        }
      } catch (PosixException refused) {
        status = call.fail(2, "can't read " + file + ": " + refused.errno().text());
      }
    }
    return status;
  }

  /// One pass over one text.
  private static final class Run {
    private final List<Command> commands;
    private final boolean isQuiet;
    private final Set<Command> inRange = new HashSet<>();
    private final StringBuilder out = new StringBuilder();

    Run(List<Command> commands, boolean isQuiet) {
      this.commands = commands;
      this.isQuiet = isQuiet;
    }

    String edit(String text) {
      var lines = text.lines().toList();
      for (var i = 0; i < lines.size(); i++) {
        if (!line(lines.get(i), i + 1, i + 1 == lines.size())) {
          break;
        }
      }
      var isOpen = !text.isEmpty() && !text.endsWith("\n") && !out.isEmpty();
      return isOpen ? out.substring(0, out.length() - 1) : out.toString();
    }

    // False where the script quits.
    private boolean line(String source, int number, boolean isLast) {
      var line = source;
      var after = new StringBuilder();
      for (var command : commands) {
        if (selects(command, line, number, isLast) == command.isNegated()) {
          continue;
        }
        switch (command.letter()) {
          case 'd' -> {
            return true;
          }
          case 'c' -> {
            print(command.argument());
            return true;
          }
          case 'p' -> print(line);
          case 'i' -> print(command.argument());
          case 'a' -> after.append(command.argument()).append('\n');
          case 'q' -> {
            end(line, after);
            return false;
          }
          default -> {
            var changed = substitute(command, line);
            if (command.flags().contains("p") && command.regex().matcher(line).find()) {
              print(changed);
            }
            line = changed;
          }
        }
      }
      end(line, after);
      return true;
    }

    private void end(String line, StringBuilder after) {
      if (!isQuiet) {
        print(line);
      }
      out.append(after);
    }

    private void print(String line) {
      out.append(line).append('\n');
    }

    private static String substitute(Command command, String line) {
      var java =
          command
              .argument()
              .replace("$", "\\$")
              .replaceAll("\\\\n", "\n")
              .replaceAll("(?<!\\\\)&", "\\$0")
              .replaceAll("\\\\([1-9])", "\\$$1");
      var matcher = command.regex().matcher(line);
      return command.flags().contains("g") ? matcher.replaceAll(java) : matcher.replaceFirst(java);
    }

    private boolean selects(Command command, String line, int number, boolean isLast) {
      if (command.from().isEmpty()) {
        return true;
      }
      var from = command.from().get();
      if (command.to().isEmpty()) {
        return matches(from, line, number, isLast);
      }
      var to = command.to().get();
      if (inRange.contains(command)) {
        if (matches(to, line, number, isLast)
            || (to instanceof Address.LineNumber(var last) && number >= last)) {
          inRange.remove(command);
        }
        return true;
      }
      if (!matches(from, line, number, isLast)) {
        return false;
      }
      if (!(to instanceof Address.LineNumber(var last) && last <= number)) {
        inRange.add(command);
      }
      return true;
    }

    private static boolean matches(Address address, String line, int number, boolean isLast) {
      return switch (address) {
        case Address.LineNumber(var wanted) -> wanted == number;
        case Address.Last() -> isLast;
        case Address.Match(var regex) -> regex.matcher(line).find();
      };
    }
  }
}
