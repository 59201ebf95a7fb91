package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Programs that print what they are told.
final class TextPrograms {
  private TextPrograms() {}

  static Map<String, Program> all() {
    return Map.of(
        "echo", TextPrograms::echo,
        "printf", TextPrograms::printf,
        "true", _ -> 0,
        "false", _ -> 1,
        "pwd", TextPrograms::pwd,
        "basename", TextPrograms::basename,
        "dirname", TextPrograms::dirname,
        "seq", TextPrograms::seq,
        "clear", _ -> 0);
  }

  private static int echo(Call call) throws IOException {
    var args = new ArrayList<>(call.args());
    var isOpen = false;
    var escapes = false;
    while (!args.isEmpty() && args.getFirst().matches("-[neE]+")) {
      var option = args.removeFirst();
      isOpen |= option.contains("n");
      escapes |= option.contains("e");
    }
    var text = String.join(" ", args);
    call.io().print((escapes ? unescape(text) : text) + (isOpen ? "" : "\n"));
    return 0;
  }

  static String unescape(String text) {
    var out = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      var escaped = text.charAt(++i);
      out.append(
          switch (escaped) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\' -> "\\";
            case 'e' -> "\033";
            case '"' -> "\"";
            default -> "\\" + escaped;
          });
    }
    return out.toString();
  }

  private static int printf(Call call) throws IOException {
    if (call.args().isEmpty()) {
      return call.fail(1, "missing operand");
    }
    var format = unescape(call.args().getFirst());
    var rest = new ArrayList<>(call.args().subList(1, call.args().size()));
    var out = new StringBuilder();
    do {
      var before = rest.size();
      out.append(once(format, rest));
      if (rest.size() == before) {
        break;
      }
    } while (!rest.isEmpty());
    call.io().print(out.toString());
    return 0;
  }

  private static String once(String format, List<String> args) {
    var out = new StringBuilder();
    var matcher =
        java.util.regex.Pattern.compile("%(-?0?\\d*(?:\\.\\d+)?)([sdbcxoq%])").matcher(format);
    var at = 0;
    while (matcher.find()) {
      out.append(format, at, matcher.start());
      at = matcher.end();
      var kind = matcher.group(2);
      if (kind.equals("%")) {
        out.append('%');
        continue;
      }
      var arg = args.isEmpty() ? "" : args.removeFirst();
      out.append(value(kind, matcher.group(1), arg));
    }
    return out.append(format.substring(at)).toString();
  }

  private static String value(String kind, String width, String arg) {
    var isNumber = arg.matches("-?\\d{1,18}");
    return switch (kind) {
      case "d", "x", "o" ->
          String.format(Locale.ROOT, "%" + width + kind, isNumber ? Long.parseLong(arg) : 0);
      case "b" -> unescape(arg);
      case "q" -> "'" + arg.replace("'", "'\\''") + "'";
      case "c" -> arg.isEmpty() ? "" : arg.substring(0, 1);
      default -> String.format(Locale.ROOT, "%" + width + "s", arg);
    };
  }

  private static int pwd(Call call) throws IOException {
    call.println(call.context().folder().toString());
    return 0;
  }

  private static int basename(Call call) throws IOException {
    var name = call.args().getFirst().replaceFirst("/+$", "").replaceFirst(".*/", "");
    var suffix = call.args().size() > 1 ? call.args().get(1) : "";
    call.println(name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name);
    return 0;
  }

  private static int dirname(Call call) throws IOException {
    var parent = call.context().disk().path(call.args().getFirst()).getParent();
    call.println(parent == null ? "." : parent.toString());
    return 0;
  }

  private static int seq(Call call) throws IOException {
    var ends = call.args();
    var from = ends.size() > 1 ? Long.parseLong(ends.getFirst()) : 1;
    for (var i = from; i <= Long.parseLong(ends.getLast()); i++) {
      call.println(String.valueOf(i));
    }
    return 0;
  }
}
