package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.disk.Right;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `find` with -name, -type, -maxdepth, -user, `! -writable`, -print and -delete.
final class Find implements Program {
  private static final String NOT_WRITABLE = "! -writable";

  @Override
  public int run(Call call) throws IOException {
    var starts = new ArrayList<String>();
    var tests = new ArrayList<Map.Entry<String, String>>();
    for (var i = 0; i < call.args().size(); i++) {
      var arg = call.args().get(i);
      var next = i + 1 < call.args().size() ? call.args().get(i + 1) : "";
      if (arg.equals("!") && next.equals("-writable")) {
        tests.add(Map.entry(NOT_WRITABLE, call.args().get(++i)));
      } else if (arg.equals("!")
          && List.of("-name", "-type").contains(next)
          && i + 2 < call.args().size()) {
        tests.add(Map.entry("!" + next, call.args().get(i + 2)));
        i += 2;
      } else if (!arg.startsWith("-")) {
        starts.add(arg);
      } else if (List.of("-print", "-delete").contains(arg)) {
        tests.add(Map.entry(arg, ""));
      } else if (List.of("-name", "-type", "-maxdepth", "-user").contains(arg)
          && i + 1 < call.args().size()) {
        tests.add(Map.entry(arg, call.args().get(++i)));
      } else {
        return call.fail(1, "unknown predicate '" + arg + "'");
      }
    }
    var status = 0;
    for (var start : starts.isEmpty() ? List.of(".") : starts) {
      status |= walk(call, call.path(start), start, 0, tests);
    }
    return status;
  }

  private static int walk(
      Call call, Path path, String shown, int depth, List<Map.Entry<String, String>> tests)
      throws IOException {
    try {
      var stat = call.files().stat(path, false);
      var status = 0;
      var maximum = value(tests, "-maxdepth", "99");
      if (stat.isDirectory() && depth < Integer.parseInt(maximum)) {
        for (var entry : call.files().list(path)) {
          var folder = shown.endsWith("/") ? shown : shown + "/";
          status |= walk(call, entry, folder + entry.getFileName(), depth + 1, tests);
        }
      }
      var type = stat.isDirectory() ? "d" : stat.isSymbolicLink() ? "l" : "f";
      var name = Path.of(String.valueOf(path.getFileName()));
      if (value(tests, "-type", type).equals(type)
          && value(tests, "-user", stat.owner()).equals(stat.owner())
          && (!has(tests, NOT_WRITABLE) || !call.files().may(path, Right.WRITE))
          && !value(tests, "!-type", "").equals(type)
          && matches(value(tests, "-name", "*"), name)
          && !(has(tests, "!-name") && matches(value(tests, "!-name", ""), name))) {
        if (has(tests, "-delete")) {
          call.files().delete(path);
        } else {
          call.println(shown);
        }
      }
      return status;
    } catch (PosixException refused) {
      return call.fail(1, "'" + shown + "': " + refused.errno().text());
    }
  }

  private static boolean matches(String glob, Path name) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(name);
  }

  private static boolean has(List<Map.Entry<String, String>> tests, String name) {
    return tests.stream().anyMatch(test -> test.getKey().equals(name));
  }

  private static String value(
      List<Map.Entry<String, String>> tests, String name, String otherwise) {
    return tests.stream()
        .filter(test -> test.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
