package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Launcher.CannotRun;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.shell.ProgramPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Programs that start other programs, or wait.
final class ProcessPrograms {
  /// As xargs takes words apart: blanks separate, quotes hold together.
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|[^\\s\0]+");

  private static final Pattern TIME = Pattern.compile("\\d{1,6}(\\.\\d+)?[smh]?");
  private final Launcher launcher;

  private ProcessPrograms(Launcher launcher) {
    this.launcher = launcher;
  }

  static Map<String, Program> all(Launcher launcher) {
    var programs = new ProcessPrograms(launcher);
    return Map.of(
        "env", programs::env,
        "printenv", programs::env,
        "nohup", call -> programs.launch(call, call.args(), call.context()),
        "timeout", programs::timeout,
        "xargs", programs::xargs,
        "which", ProcessPrograms::which,
        "sleep", ProcessPrograms::sleep);
  }

  private int launch(Call call, List<String> command, Context context)
      throws IOException, InterruptedException {
    if (command.isEmpty()) {
      return call.fail(125, "missing operand");
    }
    try {
      return launcher.launch(command, context, call.io());
    } catch (CannotRun failure) {
      return call.fail(failure.status(), "'" + command.getFirst() + "': No such file or directory");
    }
  }

  private int env(Call call) throws IOException, InterruptedException {
    var rest = new ArrayList<>(call.args());
    var environment = new HashMap<>(call.context().environment());
    while (!rest.isEmpty() && (rest.getFirst().equals("-i") || rest.getFirst().contains("="))) {
      var word = rest.removeFirst();
      var equals = word.indexOf('=');
      if (equals < 0) {
        environment.clear();
      } else {
        environment.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    if (call.name().equals("printenv") && !rest.isEmpty()) {
      var value = environment.getOrDefault(rest.getFirst(), "");
      call.println(value);
      return environment.containsKey(rest.getFirst()) ? 0 : 1;
    }
    if (rest.isEmpty()) {
      for (var entry :
          environment.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
        call.println(entry.getKey() + "=" + entry.getValue());
      }
      return 0;
    }
    return launch(call, rest, call.context().withUser(call.context().user(), environment));
  }

  private int timeout(Call call) throws IOException, InterruptedException {
    var rest = new ArrayList<>(call.args());
    while (!rest.isEmpty() && rest.getFirst().startsWith("-")) {
      rest.removeFirst();
    }
    var limit = rest.isEmpty() ? "" : rest.removeFirst();
    if (!TIME.matcher(limit).matches()) {
      return call.fail(125, "invalid time interval '" + limit + "'");
    }
    var outcome = new FutureTask<>(() -> launch(call, rest, call.context()));
    var thread = Thread.startVirtualThread(outcome);
    try {
      return outcome.get(millis(limit), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return 124;
    } catch (ExecutionException failure) {
      return call.fail(125, String.valueOf(failure.getMessage()));
    } finally {
      thread.interrupt();
    }
  }

  private int xargs(Call call) throws IOException, InterruptedException {
    var command = new ArrayList<>(call.args());
    var isEmptyFine = false;
    while (!command.isEmpty() && command.getFirst().matches("-[r0]+|--no-run-if-empty|--null")) {
      isEmptyFine |= command.removeFirst().contains("r");
    }
    var text = new String(call.io().in().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (text.isEmpty() && isEmptyFine) {
      return 0;
    }
    if (command.isEmpty()) {
      command.add("echo");
    }
    if (!text.isEmpty()) {
      WORD.matcher(text).results().map(ProcessPrograms::unquoted).forEach(command::add);
    }
    return launch(call, command, call.context());
  }

  private static String unquoted(MatchResult word) {
    return word.group().replaceAll("^([\"'])(.*)\\1$", "$2");
  }

  private static int which(Call call) throws IOException {
    var status = 0;
    for (var name : call.args()) {
      var path = ProgramPath.find(name, call.context());
      if (path.isPresent()) {
        call.println(path.get());
      } else {
        status = 1;
      }
    }
    return status;
  }

  private static int sleep(Call call) throws IOException, InterruptedException {
    var word = call.args().isEmpty() ? "" : call.args().getFirst();
    if (!TIME.matcher(word).matches()) {
      return call.fail(
          1, word.isEmpty() ? "missing operand" : "invalid time interval '" + word + "'");
    }
    Waits.millis(millis(word));
    return 0;
  }

  private static long millis(String word) {
    var unit = word.endsWith("m") ? 60_000 : word.endsWith("h") ? 3_600_000 : 1000;
    return (long) (Double.parseDouble(word.replaceAll("[smh]$", "")) * unit);
  }
}
