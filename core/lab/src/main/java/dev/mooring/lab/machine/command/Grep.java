package dev.mooring.lab.machine.command;

import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// `grep` with -E -F -v -c -n -q -i -o -l -h -s -x -r -e -m.
final class Grep implements Program {

  @Override
  public int run(Call call) throws IOException {
    var options =
        Options.parse(
            call.args(),
            "EFGPvcnqiolhHsxrRwe:m:A:B:",
            "quiet=q",
            "silent=q",
            "ignore-case=i",
            "invert-match=v",
            "fixed-strings=F",
            "extended-regexp=E",
            "count=c",
            "line-regexp=x");
    var operands = new ArrayList<>(options.operands());
    var patterns = new ArrayList<>(options.all("e"));
    if (patterns.isEmpty()) {
      if (operands.isEmpty()) {
        call.io().complain("Usage: grep [OPTION]... PATTERNS [FILE]...");
        return 2;
      }
      patterns.add(operands.removeFirst());
    }
    var isDeep = options.has("r") || options.has("R");
    var files = isDeep ? tree(call, operands.isEmpty() ? List.of(".") : operands) : operands;
    try {
      var regex = regex(patterns, options);
      return all(call, options, regex, files.isEmpty() ? List.of("-") : files, isDeep);
    } catch (PatternSyntaxException bad) {
      return call.fail(2, "Invalid regular expression");
    }
  }

  private static Pattern regex(List<String> patterns, Options options) {
    var lines = patterns.stream().flatMap(String::lines).toList();
    var all = new StringBuilder();
    for (var line : lines.isEmpty() ? List.of("") : lines) {
      var one =
          options.has("F")
              ? Pattern.quote(line)
              : Regexes.compile(line, options.has("E") || options.has("P"), false).pattern();
      var edged =
          options.has("x") ? "^(?:" + one + ")$" : options.has("w") ? "\\b(?:" + one + ")\\b" : one;
      all.append(all.isEmpty() ? "" : "|").append(edged);
    }
    return Pattern.compile(all.toString(), options.has("i") ? Pattern.CASE_INSENSITIVE : 0);
  }

  private static int all(
      Call call, Options options, Pattern regex, List<String> files, boolean isDeep)
      throws IOException {
    var found = false;
    var failed = false;
    for (var file : files) {
      try {
        var prefix =
            (files.size() > 1 || isDeep || options.has("H")) && !options.has("h") ? file + ":" : "";
        found |= one(call, options, regex, file, prefix) > 0;
      } catch (PosixException refused) {
        failed = true;
        if (!options.has("s")) {
          call.fail(2, file + ": " + refused.errno().text());
        }
      }
      if (found && options.has("q")) {
        return 0;
      }
    }
    return failed ? 2 : found ? 0 : 1;
  }

  private static int one(Call call, Options options, Pattern regex, String file, String prefix)
      throws IOException {
    Predicate<String> matches = line -> regex.matcher(line).find() != options.has("v");
    var limit = Integer.parseInt(options.value("m").orElse("1000000"));
    var count = 0;
    var number = 0;
    try (var lines =
        new BufferedReader(new InputStreamReader(call.open(file), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null && count < limit; line = lines.readLine()) {
        number++;
        if (matches.test(line)) {
          count++;
          if (options.has("q")) {
            return count;
          }
          if (!options.has("c") && !options.has("l")) {
            print(call, options, regex, line, prefix + (options.has("n") ? number + ":" : ""));
          }
        }
      }
    }
    if (options.has("c")) {
      call.println(prefix + count);
    } else if (options.has("l") && count > 0) {
      call.println(file);
    }
    return count;
  }

  private static void print(Call call, Options options, Pattern regex, String line, String prefix)
      throws IOException {
    if (!options.has("o")) {
      call.println(prefix + line);
      return;
    }
    var matcher = regex.matcher(line);
    while (matcher.find()) {
      if (!matcher.group().isEmpty()) {
        call.println(prefix + matcher.group());
      }
    }
  }

  private static List<String> tree(Call call, List<String> operands) throws PosixException {
    var files = new ArrayList<String>();
    for (var operand : operands) {
      if (Files.isDirectory(call.path(operand))) {
        for (var entry : call.files().list(call.path(operand))) {
          files.addAll(
              tree(call, List.of(operand.replaceFirst("/$", "") + "/" + entry.getFileName())));
        }
      } else {
        files.add(operand);
      }
    }
    return files;
  }
}
