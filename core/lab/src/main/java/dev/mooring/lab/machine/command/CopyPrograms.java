package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Errno;
import dev.mooring.lab.machine.disk.Modes;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// `cp`, `mv` and `install`.
final class CopyPrograms {
  private final Accounts accounts;

  private CopyPrograms(Accounts accounts) {
    this.accounts = accounts;
  }

  static Map<String, Program> all(Accounts accounts) {
    var programs = new CopyPrograms(accounts);
    return Map.of("cp", programs::cp, "mv", programs::mv, "install", programs::install);
  }

  private interface Transfer {
    void run(Path from, Path to) throws IOException;
  }

  private int cp(Call call) throws IOException {
    var options =
        Options.parse(call.args(), "prRafvn", "preserve=p", "recursive=r", "archive=a", "force=f");
    var isDeep = options.has("r") || options.has("R") || options.has("a");
    var keeps = options.has("p") || options.has("a");
    return each(call, options, "cannot stat", (from, to) -> copy(call, from, to, isDeep, keeps));
  }

  private int mv(Call call) throws IOException {
    var options = Options.parse(call.args(), "fvnT", "force=f");
    return each(call, options, "cannot move", call.files()::move);
  }

  private int each(Call call, Options options, String failure, Transfer transfer)
      throws IOException {
    var operands = options.operands();
    if (operands.size() < 2) {
      return call.fail(
          1,
          operands.isEmpty()
              ? "missing file operand"
              : "missing destination file operand after '" + operands.getFirst() + "'");
    }
    var target = operands.getLast();
    var isInto = Files.isDirectory(call.path(target)) && !options.has("T");
    if (!isInto && operands.size() > 2) {
      return call.fail(1, "target '" + target + "': Not a directory");
    }
    return Operands.each(
        call,
        operands.subList(0, operands.size() - 1),
        failure,
        (from, operand) -> {
          var to = call.path(target);
          try {
            transfer.run(from, isInto ? to.resolve(String.valueOf(from.getFileName())) : to);
          } catch (PosixException refused) {
            if (refused.errno() == Errno.ENOENT && !call.files().exists(from)) {
              throw refused;
            }
            var words =
                call.name().equals("mv")
                    ? "cannot move '" + operand + "' to '" + target + "'"
                    : !call.files().may(from, dev.mooring.lab.machine.disk.Right.READ)
                        ? "cannot open '" + operand + "' for reading"
                        : "cannot create regular file '" + target + "'";
            throw new Operands.ToldException(words + ": " + refused.errno().text());
          }
        });
  }

  private static void copy(Call call, Path from, Path to, boolean isDeep, boolean keeps)
      throws IOException {
    var files = call.files();
    var stat = files.stat(from, !keeps);
    if (stat.isDirectory()) {
      if (!isDeep) {
        throw new Operands.ToldException("-r not specified; omitting directory '" + from + "'");
      }
      if (!Files.isDirectory(to)) {
        files.mkdir(to, stat.mode());
      }
      for (var entry : files.list(from)) {
        copy(call, entry, to.resolve(String.valueOf(entry.getFileName())), true, keeps);
      }
    } else if (stat.isSymbolicLink()) {
      files.symlink(to, files.readlink(from));
      return;
    } else {
      var bytes = files.bytes(from);
      try (var out = files.write(to, false, stat.mode())) {
        out.write(bytes);
      }
    }
    if (keeps) {
      files.chmod(to, stat.mode());
      if (files.user().isRoot()) {
        files.chown(to, stat.owner(), stat.group());
      }
    }
  }

  private int install(Call call) throws IOException {
    var options =
        Options.parse(call.args(), "dDm:o:g:vT", "mode:=m", "owner:=o", "group:=g", "directory=d");
    var mode = options.value("m").flatMap(m -> Modes.parse(m, 0755, false)).orElse(0755);
    for (var owner : options.all("o")) {
      if (accounts.find(owner).isEmpty()) {
        return call.fail(1, "invalid user '" + owner + "'");
      }
    }
    for (var group : options.all("g")) {
      if (!accounts.hasGroup(group)) {
        return call.fail(1, "invalid group '" + group + "'");
      }
    }
    if (options.has("d")) {
      return Operands.each(
          call,
          options.operands(),
          "cannot create directory",
          (path, _) -> {
            FolderPath.make(call.files(), path, 0755, 0755);
            finish(call, options, path, mode);
          });
    }
    return each(
        call,
        options,
        "cannot stat",
        (from, to) -> {
          var bytes =
              from.toString().equals("/dev/stdin")
                  ? call.io().in().readAllBytes()
                  : call.files().bytes(from);
          if (options.has("D")) {
            FolderPath.make(call.files(), to.resolveSibling(".").normalize(), 0755, 0755);
          }
          // As install does: the new file is never open to more people than it should be.
          if (Files.exists(to)) {
            call.files().delete(to);
          }
          call.files().write(to, false, 0600).close();
          try (var out = call.files().write(to, false)) {
            out.write(bytes);
          }
          finish(call, options, to, mode);
        });
  }

  private static void finish(Call call, Options options, Path path, int mode) throws IOException {
    var files = call.files();
    var stat = files.stat(path, true);
    files.chmod(path, mode);
    if (options.has("o") || options.has("g")) {
      files.chown(
          path, options.value("o").orElse(stat.owner()), options.value("g").orElse(stat.group()));
    }
  }
}
