package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.Errno;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Programs that make and remove files, folders and links.
final class FilePrograms {
  private FilePrograms() {}

  static Map<String, Program> all() {
    return Map.of(
        "mkdir", FilePrograms::mkdir,
        "rmdir", FilePrograms::rmdir,
        "rm", FilePrograms::rm,
        "unlink", FilePrograms::rm,
        "touch", FilePrograms::touch,
        "ln", FilePrograms::ln,
        "readlink", FilePrograms::readlink,
        "realpath", FilePrograms::readlink,
        "mktemp", FilePrograms::mktemp,
        "truncate", FilePrograms::truncate);
  }

  private static int mkdir(Call call) throws IOException {
    var options = Options.parse(call.args(), "pm:v", "parents=p", "mode:=m");
    var mode =
        Integer.parseInt(options.value("m").filter(m -> m.matches("[0-7]+")).orElse("777"), 8);
    return Operands.each(
        call,
        options.operands(),
        "cannot create directory",
        (path, _) -> {
          if (options.has("p")) {
            FolderPath.make(call.files(), path, mode, 0777);
          } else {
            call.files().mkdir(path, mode);
          }
          if (options.has("m")) {
            call.files().chmod(path, mode);
          }
        });
  }

  private static int rmdir(Call call) throws IOException {
    var options = Options.parse(call.args(), "p");
    return Operands.each(
        call,
        options.operands(),
        "failed to remove",
        (path, _) -> {
          if (!call.files().stat(path, false).isDirectory()) {
            throw new PosixException(Errno.ENOTDIR);
          }
          call.files().delete(path);
        });
  }

  private static int rm(Call call) throws IOException {
    var options = Options.parse(call.args(), "rRfvi", "recursive=r", "force=f");
    var isDeep = options.has("r") || options.has("R");
    if (options.operands().isEmpty() && options.has("f")) {
      return 0;
    }
    return Operands.each(
        call,
        options.operands(),
        "cannot remove",
        (path, _) -> {
          if (options.has("f")
              && !Files.exists(path)
              && !Files.isSymbolicLink(path)
              && !isHidden(call, path)) {
            return;
          }
          if (isDeep) {
            call.files().deleteTree(path);
          } else if (call.files().stat(path, false).isDirectory()) {
            throw new PosixException(Errno.EISDIR);
          } else {
            call.files().delete(path);
          }
        });
  }

  private static boolean isHidden(Call call, Path path) {
    try {
      call.files().stat(path, false);
      return false;
    } catch (PosixException failure) {
      return failure.errno() == Errno.EACCES;
    }
  }

  private static int touch(Call call) throws IOException {
    var options = Options.parse(call.args(), "cam");
    return Operands.each(
        call,
        options.operands(),
        "cannot touch",
        (path, _) -> call.files().write(path, true).close());
  }

  private static int truncate(Call call) throws IOException {
    var options = Options.parse(call.args(), "s:", "size:=s");
    return Operands.each(
        call,
        options.operands(),
        "cannot open",
        (path, _) -> call.files().write(path, false).close());
  }

  private static int ln(Call call) throws IOException {
    var options = Options.parse(call.args(), "sfn", "symbolic=s", "force=f");
    if (!options.has("s")) {
      return call.fail(1, "only symbolic links are supported on this file system");
    }
    var target = options.operand(0);
    var name = options.operands().size() > 1 ? options.operand(1) : ".";
    var link = call.path(name);
    if (Files.isDirectory(link) && !options.has("n")) {
      link = link.resolve(String.valueOf(call.path(target).getFileName()));
    }
    try {
      if (options.has("f") && Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
        call.files().delete(link);
      }
      call.files().symlink(link, call.context().disk().path(target));
      return 0;
    } catch (PosixException refused) {
      return call.fail(
          1, "failed to create symbolic link '" + name + "': " + refused.errno().text());
    }
  }

  private static int readlink(Call call) throws IOException {
    var options = Options.parse(call.args(), "fem");
    var path = call.path(options.operand(0));
    var isCanonical = call.name().equals("realpath") || !options.values().isEmpty();
    try {
      call.println(
          String.valueOf(
              !isCanonical
                  ? call.files().readlink(path)
                  : Files.exists(path) ? path.toRealPath() : path));
      return 0;
    } catch (PosixException _) {
      return 1;
    }
  }

  private static int mktemp(Call call) throws IOException {
    var options = Options.parse(call.args(), "dqp:t", "directory=d");
    var template = options.operands().isEmpty() ? "/tmp/tmp.XXXXXXXXXX" : options.operand(0);
    var name = template.replaceFirst("X+", Long.toString(System.nanoTime(), 36));
    if (options.has("d")) {
      call.files().mkdir(call.path(name), 0700);
    } else {
      call.files().write(call.path(name), false, 0600).close();
    }
    call.println(name);
    return 0;
  }
}
