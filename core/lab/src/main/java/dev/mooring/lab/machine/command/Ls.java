package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.FileStat;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `ls` with -a -A -l -d -1 -R -n.
final class Ls implements Program {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Override
  public int run(Call call) throws IOException {
    var options = Options.parse(call.args(), "aAld1hRtrFn", "all=a", "directory=d");
    var operands = options.operands().isEmpty() ? List.of(".") : options.operands();
    var status = 0;
    for (var operand : operands) {
      try {
        var path = call.path(operand);
        var stat = call.files().stat(path, !options.has("l") && !options.has("d"));
        if (stat.isDirectory() && !options.has("d")) {
          folder(call, options, path, operands.size() > 1 ? operand : "");
        } else {
          show(call, options, List.of(path), operand);
        }
      } catch (Operands.ToldException told) {
        status = call.fail(2, String.valueOf(told.getMessage()));
      } catch (PosixException refused) {
        status = call.fail(2, "cannot access '" + operand + "': " + refused.errno().text());
      }
    }
    return status;
  }

  private static void folder(Call call, Options options, Path folder, String title)
      throws IOException {
    var entries = new ArrayList<Path>();
    for (var entry : list(folder, title, call)) {
      if (options.has("a") || options.has("A") || !name(entry).startsWith(".")) {
        entries.add(entry);
      }
    }
    if (!title.isEmpty() || options.has("R")) {
      call.println((title.isEmpty() ? folder.toString() : title) + ":");
    }
    if (options.has("l")) {
      call.println("total " + entries.size() * 4);
    }
    show(call, options, entries, "");
    if (options.has("R")) {
      for (var entry : entries) {
        if (call.files().stat(entry, false).isDirectory()) {
          call.println("");
          folder(call, options, entry, entry.toString());
        }
      }
    }
  }

  private static List<Path> list(Path folder, String title, Call call) throws IOException {
    try {
      return call.files().list(folder);
    } catch (PosixException refused) {
      var shown = title.isEmpty() ? folder.toString() : title;
      throw new Operands.ToldException(
          "cannot open directory '" + shown + "': " + refused.errno().text());
    }
  }

  private static void show(Call call, Options options, List<Path> paths, String as)
      throws IOException {
    var isRow = call.io().isTerminal() && !options.has("l") && !options.has("1");
    var names = new ArrayList<String>();
    for (var path : paths) {
      var shown = as.isEmpty() ? name(path) : as;
      names.add(options.has("l") || options.has("n") ? detail(call, path, shown) : shown);
    }
    if (isRow && !names.isEmpty()) {
      call.println(String.join("  ", names));
    } else {
      for (var name : names) {
        call.println(name);
      }
    }
  }

  private static String detail(Call call, Path path, String shown) throws PosixException {
    FileStat stat = call.files().stat(path, false);
    var target = stat.isSymbolicLink() ? " -> " + call.files().readlink(path) : "";
    return String.format(
        Locale.ROOT,
        "%s 1 %s %s %5d %s %s%s",
        stat.letters(),
        stat.owner(),
        stat.group(),
        stat.size(),
        TIME.format(stat.modified()),
        shown,
        target);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
