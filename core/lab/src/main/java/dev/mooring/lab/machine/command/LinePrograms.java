package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Programs that work on whole lines of text.
final class LinePrograms {
  private LinePrograms() {}

  static Map<String, Program> all() {
    return Map.of(
        "head", LinePrograms::head,
        "tail", LinePrograms::tail,
        "sort", LinePrograms::sort,
        "uniq", LinePrograms::uniq,
        "wc", LinePrograms::wc,
        "cut", LinePrograms::cut,
        "tr", LinePrograms::tr,
        "awk", LinePrograms::awk);
  }

  private static List<String> files(Options options) {
    return options.operands().isEmpty() ? List.of("-") : options.operands();
  }

  // `-5` means `-n 5`.
  private static List<String> counted(Call call) {
    return call.args().stream()
        .map(arg -> arg.matches("-\\d+") ? "-n" + arg.substring(1) : arg)
        .toList();
  }

  private static int head(Call call) throws IOException {
    var options = Options.parse(counted(call), "n:c:q", "lines:=n", "bytes:=c");
    var status = 0;
    for (var file : files(options)) {
      try (var in = call.open(file)) {
        if (options.has("c")) {
          call.io().out().write(in.readNBytes(number(options.value("c").orElse("0"))));
          call.io().out().flush();
          continue;
        }
        var left = number(options.value("n").orElse("10"));
        for (var c = left > 0 ? in.read() : -1; c >= 0; c = left > 0 ? in.read() : -1) {
          call.io().out().write(c);
          left -= c == '\n' ? 1 : 0;
        }
        call.io().out().flush();
      } catch (PosixException refused) {
        status = cannotOpen(call, file, refused);
      }
    }
    return status;
  }

  private static int number(String text) {
    return text.matches("[-+]?\\d{1,9}") ? Math.abs(Integer.parseInt(text)) : 0;
  }

  private static int cannotOpen(Call call, String file, PosixException refused) throws IOException {
    return call.fail(1, "cannot open '" + file + "' for reading: " + refused.errno().text());
  }

  private static int tail(Call call) throws IOException, InterruptedException {
    var options = Options.parse(counted(call), "n:c:fFq", "lines:=n", "follow=f", "bytes:=c");
    var status = 0;
    for (var file : files(options)) {
      try {
        var text = call.text(file);
        var lines = text.lines().toList();
        var wanted = options.value("n").orElse("10");
        var from = wanted.startsWith("+") ? number(wanted) - 1 : lines.size() - number(wanted);
        for (var line : lines.subList(Math.clamp(from, 0, lines.size()), lines.size())) {
          call.println(line);
        }
        if (options.has("f") || options.has("F")) {
          follow(call, file, text.length());
        }
      } catch (PosixException refused) {
        status = cannotOpen(call, file, refused);
      }
    }
    return status;
  }

  private static void follow(Call call, String file, int from)
      throws IOException, InterruptedException {
    var seen = from;
    while (true) {
      Waits.millis(200);
      var text = call.text(file);
      call.io().print(text.substring(Math.min(seen, text.length())));
      seen = text.length();
    }
  }

  private static List<String> lines(Call call, Options options) throws IOException {
    var lines = new ArrayList<String>();
    for (var file : files(options)) {
      call.text(file).lines().forEach(lines::add);
    }
    return lines;
  }

  private static void print(Call call, List<String> lines) throws IOException {
    if (!lines.isEmpty()) {
      call.println(String.join("\n", lines));
    }
  }

  private static int sort(Call call) throws IOException {
    var options = Options.parse(call.args(), "urnk:t:fV");
    Comparator<String> order =
        options.has("n")
            ? Comparator.comparingLong(line -> number(line.strip()))
            : Comparator.naturalOrder();
    var sorted = lines(call, options).stream().sorted(options.has("r") ? order.reversed() : order);
    print(call, options.has("u") ? sorted.distinct().toList() : sorted.toList());
    return 0;
  }

  private static int uniq(Call call) throws IOException {
    var options = Options.parse(call.args(), "cdu");
    var groups = new ArrayList<Map.Entry<String, Integer>>();
    for (var line : lines(call, options)) {
      if (!groups.isEmpty() && groups.getLast().getKey().equals(line)) {
        groups.set(groups.size() - 1, Map.entry(line, groups.getLast().getValue() + 1));
      } else {
        groups.add(Map.entry(line, 1));
      }
    }
    for (var group : groups) {
      call.println(
          options.has("c")
              ? String.format(Locale.ROOT, "%7d %s", group.getValue(), group.getKey())
              : group.getKey());
    }
    return 0;
  }

  private static int wc(Call call) throws IOException {
    var options = Options.parse(call.args(), "lwcm", "lines=l", "words=w", "bytes=c");
    for (var file : files(options)) {
      var bytes = call.read(file);
      var text = new String(bytes, StandardCharsets.UTF_8);
      var counts = new LinkedHashMap<String, Long>();
      counts.put("l", text.chars().filter(c -> c == '\n').count());
      counts.put("w", (long) (text.isBlank() ? 0 : text.strip().split("\\s+", -1).length));
      counts.put("c", (long) bytes.length);
      var wanted = options.values().isEmpty() ? counts.keySet() : options.values().keySet();
      var shown = new ArrayList<String>();
      counts.forEach(
          (letter, count) -> {
            if (wanted.contains(letter)) {
              shown.add(String.valueOf(count));
            }
          });
      call.println(String.join(" ", shown) + (file.equals("-") ? "" : " " + file));
    }
    return 0;
  }

  private static int cut(Call call) throws IOException {
    var options = Options.parse(call.args(), "d:f:c:s", "delimiter:=d", "fields:=f");
    var delimiter = options.value("d").orElse("\t");
    var ranges = options.value("f").or(() -> options.value("c")).orElse("");
    if (ranges.isEmpty()) {
      return call.fail(1, "you must specify a list of bytes, characters, or fields");
    }
    for (var line : lines(call, options)) {
      if (options.has("f") && !line.contains(delimiter)) {
        call.println(line);
        continue;
      }
      var pieces = line.split(options.has("f") ? java.util.regex.Pattern.quote(delimiter) : "", -1);
      var kept = new ArrayList<String>();
      for (var i = 1; i <= pieces.length; i++) {
        if (contains(ranges, i)) {
          kept.add(pieces[i - 1]);
        }
      }
      call.println(String.join(options.has("f") ? delimiter : "", kept));
    }
    return 0;
  }

  private static boolean contains(String ranges, int index) {
    for (var range : ranges.split(",", -1)) {
      var ends = range.split("-", -1);
      var from = ends[0].isEmpty() ? 1 : number(ends[0]);
      var to = ends.length == 1 ? from : ends[1].isEmpty() ? Integer.MAX_VALUE : number(ends[1]);
      if (index >= from && index <= to) {
        return true;
      }
    }
    return false;
  }

  private static int tr(Call call) throws IOException {
    var options = Options.parse(call.args(), "dscC", "delete=d", "squeeze-repeats=s");
    var isComplement = options.has("c") || options.has("C");
    var from = set(options.operand(0));
    var to = set(options.operand(1));
    var text = new String(call.io().in().readAllBytes(), StandardCharsets.UTF_8);
    var out = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var place = from.indexOf(c);
      var isIn = (place >= 0) != isComplement;
      if (isIn && options.has("d")) {
        continue;
      }
      var mapped = isIn && !to.isEmpty() ? to.charAt(Math.clamp(place, 0, to.length() - 1)) : c;
      var repeats =
          options.has("s") && isIn && !out.isEmpty() && out.charAt(out.length() - 1) == mapped;
      if (!repeats) {
        out.append(mapped);
      }
    }
    call.io().print(out.toString());
    return 0;
  }

  private static String set(String words) {
    var text =
        words
            .replace("\\n", "\n")
            .replace("\\t", "\t")
            .replace("\\r", "\r")
            .replace("[:space:]", " \t\n\r")
            .replace("[:upper:]", "A-Z")
            .replace("[:lower:]", "a-z")
            .replace("[:digit:]", "0-9")
            .replace("[:alnum:]", "A-Za-z0-9");
    var all = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      if (i + 2 < text.length() && text.charAt(i + 1) == '-') {
        for (var c = text.charAt(i); c <= text.charAt(i + 2); c++) {
          all.append(c);
        }
        i += 2;
      } else {
        all.append(text.charAt(i));
      }
    }
    return all.toString();
  }

  // Only the everyday `{print $N}`, with an optional /pattern/ before it.
  private static int awk(Call call) throws IOException {
    var options = Options.parse(call.args(), "F:");
    var program =
        java.util.regex.Pattern.compile("(?:/(.*)/)?\\s*\\{\\s*print\\s+([^}]*)}")
            .matcher(options.operand(0).strip());
    if (!program.matches()) {
      return call.fail(2, "syntax error at source line 1");
    }
    var filter = program.group(1) == null ? "" : program.group(1);
    var separator = options.value("F").map(java.util.regex.Pattern::quote).orElse("\\s+");
    var rest =
        new Options(
            options.values(),
            options.operands().subList(1, options.operands().size()),
            options.unknown());
    for (var line : lines(call, rest)) {
      if (filter.isEmpty() || Regexes.compile(filter, true, false).matcher(line).find()) {
        var fields = (options.has("F") ? line : line.strip()).split(separator, -1);
        var printed = new ArrayList<String>();
        for (var item : program.group(2).split(",", -1)) {
          var index =
              number(item.strip().replace("$NF", String.valueOf(fields.length)).replace("$", ""));
          printed.add(index == 0 ? line : index <= fields.length ? fields[index - 1] : "");
        }
        call.println(String.join(" ", printed));
      }
    }
    return 0;
  }
}
