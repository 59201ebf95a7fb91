package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Accounts.Right;
import dev.mooring.lab.machine.disk.User;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Launcher.CannotRun;
import dev.mooring.lab.machine.process.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Becoming root. Whoever has no right is asked for the password first, as sudo does; it remembers
/// nobody, as there is no terminal to remember them by.
record Sudo(Accounts accounts, Launcher launcher) implements Program {
  private static final int TRIES = 3;

  @Override
  public int run(Call call) throws IOException, InterruptedException {
    var options = SudoOptions.parse(call.args());
    var caller = call.context().user();
    var refusal = refusal(call, caller, options);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var user = accounts.find(options.target());
    if (user.isEmpty()) {
      return call.fail(1, "unknown user " + options.target());
    }
    var command = new ArrayList<>(options.command());
    var context = context(call, user.get(), caller, options);
    while (!command.isEmpty() && command.getFirst().matches("[A-Za-z_]\\w*=.*")) {
      var assignment = command.removeFirst().split("=", 2);
      context = context.with(Map.of(assignment[0], assignment[1]));
    }
    if (options.isShell()) {
      var script = command.stream().map(Sudo::escaped).collect(Collectors.joining(" "));
      command.clear();
      command.addAll(script.isEmpty() ? List.of("bash") : List.of("bash", "-c", script));
    }
    return command.isEmpty() ? 0 : launch(call, command, context);
  }

  /// As sudo hands words to a shell: what could mean something to it loses its meaning.
  private static String escaped(String word) {
    return word.replaceAll("([^A-Za-z0-9_$-])", "\\\\$1");
  }

  /// The status with which it ends before it has begun.
  private Optional<Integer> refusal(Call call, User caller, SudoOptions options)
      throws IOException {
    var right = accounts.right(caller);
    if (right == Right.FREE) {
      return Optional.empty();
    }
    if (options.isQuiet()) {
      return Optional.of(call.fail(1, "a password is required"));
    }
    if (!options.readsInput()) {
      call.fail(
          1,
          "a terminal is required to read the password; either use the -S option to read from"
              + " standard input or configure an askpass helper");
      return Optional.of(call.fail(1, "a password is required"));
    }
    var wrong = wrongPasswords(call, caller, options);
    if (wrong.isPresent() || right == Right.PASSWORD) {
      return wrong;
    }
    call.io().complain(caller.name() + " is not in the sudoers file.");
    return Optional.of(1);
  }

  private Optional<Integer> wrongPasswords(Call call, User caller, SudoOptions options)
      throws IOException {
    for (var tries = 0; tries < TRIES; tries++) {
      call.io().err().write(options.prompt(caller).getBytes(StandardCharsets.UTF_8));
      var line = line(call);
      if (line.isEmpty()) {
        return Optional.of(
            tries == 0
                ? call.fail(1, "no password was provided")
                : call.fail(1, tries + " incorrect password attempt" + (tries > 1 ? "s" : "")));
      }
      if (accounts.isPassword(caller, line.get())) {
        return Optional.empty();
      }
      call.io().complain("Sorry, try again.");
    }
    return Optional.of(call.fail(1, TRIES + " incorrect password attempts"));
  }

  /// Reads no byte more than the line, because the rest is the command's.
  private static Optional<String> line(Call call) throws IOException {
    var line = new ByteArrayOutputStream();
    var read = call.io().in().read();
    if (read < 0) {
      return Optional.empty();
    }
    for (; read >= 0 && read != '\n'; read = call.io().in().read()) {
      line.write(read);
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  private static Context context(Call call, User user, User caller, SudoOptions options) {
    var before = call.context();
    var login = Context.login(before.disk(), user);
    var environment = new HashMap<>(login.environment());
    if (options.keepsEnvironment()) {
      before.environment().forEach(environment::putIfAbsent);
    }
    environment.put("PATH", Context.rootPath());
    environment.put("SUDO_USER", caller.name());
    environment.put("SUDO_UID", String.valueOf(caller.uid()));
    var as = before.withUser(user, environment);
    return options.isLogin()
        ? new Context(as.disk(), user, login.folder(), as.environment(), 022)
        : as;
  }

  private int launch(Call call, List<String> command, Context context)
      throws IOException, InterruptedException {
    try {
      return launcher.launch(command, context, call.io());
    } catch (CannotRun failure) {
      var isMissing = failure.status() == 127;
      return call.fail(
          1, command.getFirst() + (isMissing ? ": command not found" : ": " + failure.reason()));
    }
  }
}
