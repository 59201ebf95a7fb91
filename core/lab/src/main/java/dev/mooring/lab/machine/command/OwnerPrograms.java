package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Modes;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `chmod`, `chown` and `chgrp`.
final class OwnerPrograms {
  private final Accounts accounts;

  private OwnerPrograms(Accounts accounts) {
    this.accounts = accounts;
  }

  static Map<String, Program> all(Accounts accounts) {
    var programs = new OwnerPrograms(accounts);
    return Map.of(
        "chmod", OwnerPrograms::chmod, "chown", programs::chown, "chgrp", programs::chgrp);
  }

  private static int chmod(Call call) throws IOException {
    // A mode such as -x looks like an option.
    var isDeep = call.args().contains("-R");
    var args =
        call.args().stream().filter(arg -> !List.of("-R", "-f", "-v", "--").contains(arg)).toList();
    if (args.isEmpty()) {
      return call.fail(1, "missing operand");
    }
    var words = args.getFirst();
    if (Modes.parse(words, 0, false).isEmpty()) {
      return call.fail(1, "invalid mode: '" + words + "'");
    }
    return Operands.each(
        call,
        args.subList(1, args.size()),
        "cannot access",
        (path, operand) -> {
          call.files().stat(path, true);
          try {
            tree(
                call,
                path,
                isDeep,
                at -> {
                  var stat = call.files().stat(at, true);
                  var mode = Modes.parse(words, stat.mode(), stat.isDirectory());
                  call.files().chmod(at, mode.orElseThrow());
                });
          } catch (PosixException refused) {
            throw new Operands.ToldException(
                "changing permissions of '" + operand + "': " + refused.errno().text());
          }
        });
  }

  private int chown(Call call) throws IOException {
    var options = Options.parse(call.args(), "Rhfv", "recursive=R");
    var names = List.of(options.operand(0).split("[:.]", -1));
    var owner = names.getFirst();
    var user =
        owner.matches("\\d+") ? accounts.find(Integer.parseInt(owner)) : accounts.find(owner);
    if (!owner.isEmpty() && user.isEmpty()) {
      return call.fail(1, "invalid user: '" + options.operand(0) + "'");
    }
    var group =
        names.size() < 2
            ? ""
            : names.get(1).isEmpty() ? user.map(u -> u.group()).orElse("") : names.get(1);
    if (!group.isEmpty() && !accounts.hasGroup(group)) {
      return call.fail(1, "invalid group: '" + options.operand(0) + "'");
    }
    return change(call, options, user.map(u -> u.name()).orElse(""), group);
  }

  private int chgrp(Call call) throws IOException {
    var options = Options.parse(call.args(), "Rhfv", "recursive=R");
    if (!accounts.hasGroup(options.operand(0))) {
      return call.fail(1, "invalid group: '" + options.operand(0) + "'");
    }
    return change(call, options, "", options.operand(0));
  }

  private static int change(Call call, Options options, String owner, String group)
      throws IOException {
    return Operands.each(
        call,
        options
            .operands()
            .subList(Math.min(1, options.operands().size()), options.operands().size()),
        "cannot access",
        (path, operand) -> {
          call.files().stat(path, true);
          try {
            tree(
                call,
                path,
                options.has("R"),
                at -> {
                  var stat = call.files().stat(at, false);
                  call.files()
                      .chown(
                          at,
                          owner.isEmpty() ? stat.owner() : owner,
                          group.isEmpty() ? stat.group() : group);
                });
          } catch (PosixException refused) {
            throw new Operands.ToldException(
                "changing ownership of '" + operand + "': " + refused.errno().text());
          }
        });
  }

  private interface Action {
    void on(Path path) throws PosixException;
  }

  private static void tree(Call call, Path path, boolean isDeep, Action action)
      throws PosixException {
    action.on(path);
    if (isDeep && call.files().stat(path, false).isDirectory()) {
      for (var entry : call.files().list(path)) {
        tree(call, entry, true, action);
      }
    }
  }
}
