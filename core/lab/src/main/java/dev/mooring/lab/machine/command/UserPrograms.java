package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Context;
import dev.mooring.lab.machine.process.Launcher;
import dev.mooring.lab.machine.process.Launcher.CannotRun;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
        "sudo", new Sudo(accounts, launcher),
        "su", programs::su,
        "id", programs::id,
        "groups", programs::groups,
        "useradd", programs::useradd,
        "pkill", programs::pkill,
        "userdel", programs::userdel,
        "groupdel", programs::groupdel,
        "whoami", call -> say(call, call.context().user().name()));
  }

  private static int say(Call call, String line) throws IOException {
    call.println(line);
    return 0;
  }

  private int useradd(Call call) throws IOException {
    var name = call.args().getLast();
    if (accounts.find(name).isPresent()) {
      return call.fail(9, "user '" + name + "' already exists");
    }
    if (!call.context().user().isRoot()) {
      return call.fail(1, "Permission denied.");
    }
    accounts.addPlain(name);
    return 0;
  }

  /// Who is logged in stays; with `-r` the home folder goes, too.
  private int userdel(Call call) throws IOException {
    var user = accounts.find(call.args().getLast());
    if (user.filter(one -> accounts.loggedIn().has(one.name())).isPresent()) {
      return call.fail(8, "user " + user.get().name() + " is currently used by process 4711");
    }
    var status = delete(call, user.isPresent(), "user", accounts::remove);
    if (status == 0 && call.args().contains("-r") && user.isPresent()) {
      call.context().disk().delete(user.get().home());
    }
    return status;
  }

  /// `pkill -u USER`: ends the processes of a user, and their sessions.
  private int pkill(Call call) throws IOException {
    var options =
        Options.parse(call.args().stream().filter(w -> !w.equals("-KILL")).toList(), "u:");
    if (options.unknown().isPresent() || options.value("u").isEmpty()) {
      return call.fail(2, "no matching criteria specified");
    }
    if (!call.context().user().isRoot()) {
      return call.fail(1, "killing pid 4711 failed: Operation not permitted");
    }
    return accounts.loggedIn().end(options.value("u").orElse("")) ? 0 : 1;
  }

  private int groupdel(Call call) throws IOException {
    return delete(call, accounts.hasGroup(call.args().getLast()), "group", accounts::removeGroup);
  }

  private static int delete(Call call, boolean isThere, String what, Consumer<String> removal)
      throws IOException {
    var name = call.args().getLast();
    if (!isThere) {
      return call.fail(6, what + " '" + name + "' does not exist");
    }
    if (!call.context().user().isRoot()) {
      return call.fail(1, "Permission denied.");
    }
    removal.accept(name);
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
