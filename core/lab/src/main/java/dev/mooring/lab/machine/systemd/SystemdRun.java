package dev.mooring.lab.machine.systemd;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Launcher.CannotRun;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `systemd-run`: with `--scope` a program of the session in a group of processes of its own, else
/// a timer.
public record SystemdRun(Launcher launcher, TransientTimers timers) implements Program {

  @Override
  public int run(Call call) throws IOException, InterruptedException {
    return call.args().contains("--scope") ? scope(call) : timers.run(call);
  }

  private int scope(Call call) throws IOException, InterruptedException {
    var command = new ArrayList<>(call.args());
    var options = new ArrayList<String>();
    while (!command.isEmpty() && command.getFirst().startsWith("-")) {
      options.add(command.removeFirst());
    }
    if (!List.of("--scope", "--quiet").containsAll(options)) {
      return call.fail(1, "unsupported options " + options);
    }
    if (!call.context().user().isRoot()) {
      call.io()
          .complain("Failed to start transient scope unit: Interactive authentication required.");
      return 1;
    }
    try {
      return launcher.launch(command, call.context(), call.io());
    } catch (CannotRun failure) {
      return call.fail(1, "Failed to find executable " + command + ": " + failure.reason());
    }
  }
}
