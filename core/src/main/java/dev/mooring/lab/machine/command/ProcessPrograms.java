package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Launcher.CannotRun;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.shell.ProgramPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Programs that start other programs, or wait.
final class ProcessPrograms {
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

  // The practice programs end by themselves: the limit is accepted and not needed.
  private int timeout(Call call) throws IOException, InterruptedException {
    var rest = new ArrayList<>(call.args());
    while (!rest.isEmpty() && rest.getFirst().startsWith("-")) {
      rest.removeFirst();
    }
    return launch(call, rest.subList(Math.min(1, rest.size()), rest.size()), call.context());
  }

  private int xargs(Call call) throws IOException, InterruptedException {
    var options = Options.parse(call.args(), "r0n:", "no-run-if-empty=r", "null=0");
    var text = new String(call.io().in().readAllBytes(), StandardCharsets.UTF_8);
    var words =
        text.strip().isEmpty() ? List.<String>of() : List.of(text.strip().split("\\s+", -1));
    if (words.isEmpty() && options.has("r")) {
      return 0;
    }
    var command =
        new ArrayList<>(options.operands().isEmpty() ? List.of("echo") : options.operands());
    command.addAll(words);
    return launch(call, command, call.context());
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
    if (!word.matches("\\d{1,6}(\\.\\d+)?[smh]?")) {
      return call.fail(
          1, word.isEmpty() ? "missing operand" : "invalid time interval '" + word + "'");
    }
    var unit = word.endsWith("m") ? 60_000 : word.endsWith("h") ? 3_600_000 : 1000;
    Waits.millis((long) (Double.parseDouble(word.replaceAll("[smh]$", "")) * unit));
    return 0;
  }
}
