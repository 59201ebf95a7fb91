package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.User;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Launcher.CannotRun;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who one is, and becoming somebody else.
final class UserPrograms {
  private final Accounts accounts;
  private final Launcher launcher;

  private UserPrograms(Accounts accounts, Launcher launcher) {
    this.accounts = accounts;
    this.launcher = launcher;
  }

  static Map<String, Program> all(Accounts accounts, Launcher launcher) {
    var programs = new UserPrograms(accounts, launcher);
    return Map.of(
        "sudo", programs::sudo,
        "su", programs::su,
        "id", programs::id,
        "groups", programs::groups,
        "whoami", call -> say(call, call.context().user().name()));
  }

  private static int say(Call call, String line) throws IOException {
    call.println(line);
    return 0;
  }

  private int groups(Call call) throws IOException {
    return say(call, String.join(" ", call.context().user().groups()));
  }

  private int id(Call call) throws IOException {
    var options = Options.parse(call.args(), "ungG", "user=u", "group=g", "name=n");
    var wanted = options.operands().isEmpty() ? call.context().user().name() : options.operand(0);
    var found = accounts.find(wanted);
    if (found.isEmpty()) {
      return call.fail(1, "'" + wanted + "': no such user");
    }
    var user = found.get();
    if (options.has("u")) {
      return say(call, options.has("n") ? user.name() : String.valueOf(user.uid()));
    }
    if (options.has("g")) {
      return say(call, options.has("n") ? user.group() : String.valueOf(user.gid()));
    }
    var groups =
        user.groups().stream()
            .sorted()
            .map(group -> accounts.gid(group) + "(" + group + ")")
            .collect(Collectors.joining(","));
    return say(
        call,
        "uid=%d(%s) gid=%d(%s) groups=%s"
            .formatted(user.uid(), user.name(), user.gid(), user.group(), groups));
  }

  private int sudo(Call call) throws IOException, InterruptedException {
    var args = new ArrayList<>(call.args());
    var target = "root";
    var isLogin = false;
    var isShell = false;
    var keeps = false;
    var isQuiet = false;
    while (!args.isEmpty() && args.getFirst().startsWith("-")) {
      var option = args.removeFirst();
      switch (option) {
        case "-u", "--user" -> target = args.isEmpty() ? "" : args.removeFirst();
        case "-i", "--login" -> isLogin = true;
        case "-s", "--shell" -> isShell = true;
        case "-E", "--preserve-env" -> keeps = true;
        case "-n", "--non-interactive" -> isQuiet = true;
        case "-H", "-S", "-k", "-v", "-b" -> {}
        case "--" -> {}
        default -> target = option.startsWith("-u") ? option.substring(2) : target;
      }
      if (option.equals("--")) {
        break;
      }
    }
    var caller = call.context().user();
    if (!accounts.maySudo(caller)) {
      return call.fail(
          1,
          isQuiet
              ? "a password is required"
              : "a terminal is required to read the password; either use the -S option to read"
                  + " from standard input or configure an askpass helper");
    }
    var user = accounts.find(target);
    if (user.isEmpty()) {
      return call.fail(1, "unknown user " + target);
    }
    var context = context(call, user.get(), caller, keeps, isLogin);
    while (!args.isEmpty() && args.getFirst().matches("[A-Za-z_]\\w*=.*")) {
      var assignment = args.removeFirst();
      var equals = assignment.indexOf('=');
      context =
          context.with(Map.of(assignment.substring(0, equals), assignment.substring(equals + 1)));
    }
    if (isLogin || isShell) {
      var script = args.stream().map(UserPrograms::escaped).collect(Collectors.joining(" "));
      args = new ArrayList<>(List.of("bash"));
      if (!script.isEmpty()) {
        args.addAll(List.of("-c", script));
      }
    }
    return args.isEmpty() ? 0 : launch(call, args, context);
  }

  /// As sudo hands words to a shell: what could mean something to it loses its meaning.
  private static String escaped(String word) {
    return word.replaceAll("([^A-Za-z0-9_$-])", "\\\\$1");
  }

  private static Context context(
      Call call, User user, User caller, boolean keeps, boolean isLogin) {
    var before = call.context();
    var login = Context.login(before.disk(), user);
    var environment = new HashMap<>(login.environment());
    if (keeps) {
      before.environment().forEach(environment::putIfAbsent);
    }
    environment.put("PATH", Context.rootPath());
    environment.put("SUDO_USER", caller.name());
    environment.put("SUDO_UID", String.valueOf(caller.uid()));
    var as = before.withUser(user, environment);
    return isLogin ? new Context(as.disk(), user, login.folder(), as.environment(), 022) : as;
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

  private int su(Call call) throws IOException, InterruptedException {
    var options = Options.parse(call.args(), "c:s:lmp", "command:=c", "shell:=s", "login=l");
    var operands = options.operands().stream().filter(word -> !word.equals("-")).toList();
    var name = operands.isEmpty() ? "root" : operands.getFirst();
    var user = accounts.find(name);
    if (user.isEmpty()) {
      return call.fail(
          1,
          "user "
              + name
              + " does not exist or the user entry does not contain all the required fields");
    }
    if (!call.context().user().isRoot()) {
      return call.fail(1, "Authentication failure");
    }
    var shell = options.value("s").orElse(user.get().shell());
    if (shell.endsWith("nologin")) {
      call.println("This account is currently not available.");
      return 1;
    }
    var login = Context.login(call.context().disk(), user.get());
    var context = call.context().withUser(user.get(), login.environment());
    var command = new ArrayList<>(List.of(shell));
    options.value("c").ifPresent(text -> command.addAll(List.of("-c", text)));
    return launch(call, command, context);
  }
}
