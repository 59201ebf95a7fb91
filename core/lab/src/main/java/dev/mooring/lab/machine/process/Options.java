package dev.mooring.lab.machine.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A command line cut into options and operands, in the GNU way.
///
/// @param unknown the first option that the program does not have
public record Options(
    Map<String, List<String>> values, List<String> operands, Optional<String> unknown) {

  /// @param letters the short options, a colon after those that take a value: `rfm:`
  /// @param longNames the long options as `parents=p` (same as `-p`), `mode:=m` (takes a value)
  public static Options parse(List<String> args, String letters, String... longNames) {
    var longs = new HashMap<String, String>();
    for (var name : longNames) {
      var equals = name.lastIndexOf('=');
      longs.put(name.substring(0, equals), name.substring(equals + 1));
    }
    return new Parsing(letters, longs).run(args);
  }

  public boolean has(String letter) {
    return values.containsKey(letter);
  }

  /// The last value given for an option.
  public Optional<String> value(String letter) {
    return all(letter).isEmpty() ? Optional.empty() : Optional.of(all(letter).getLast());
  }

  public List<String> all(String letter) {
    return values.getOrDefault(letter, List.of());
  }

  public String operand(int index) {
    return index < operands.size() ? operands.get(index) : "";
  }

  private static final class Parsing {
    private final String letters;
    private final Map<String, String> longs;
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> operands = new ArrayList<>();
    private Optional<String> unknown = Optional.empty();

    Parsing(String letters, Map<String, String> longs) {
      this.letters = letters;
      this.longs = longs;
    }

    Options run(List<String> args) {
      for (var i = 0; i < args.size(); i++) {
        var arg = args.get(i);
        var next = i + 1 < args.size() ? args.get(i + 1) : "";
        if (arg.equals("--")) {
          operands.addAll(args.subList(i + 1, args.size()));
          break;
        } else if (arg.startsWith("--")) {
          i += longOption(arg.substring(2), next) ? 1 : 0;
        } else if (arg.startsWith("-") && arg.length() > 1) {
          i += cluster(arg, next) ? 1 : 0;
        } else {
          operands.add(arg);
        }
      }
      return new Options(values, operands, unknown);
    }

    // True when the next argument was its value.
    private boolean longOption(String option, String next) {
      var equals = option.indexOf('=');
      var name = equals < 0 ? option : option.substring(0, equals);
      if (longs.containsKey(name)) {
        put(longs.getOrDefault(name, ""), "");
        return false;
      }
      if (!longs.containsKey(name + ":")) {
        unknown = unknown.or(() -> Optional.of("--" + name));
        return false;
      }
      put(longs.getOrDefault(name + ":", ""), equals < 0 ? next : option.substring(equals + 1));
      return equals < 0;
    }

    private boolean cluster(String arg, String next) {
      for (var i = 1; i < arg.length(); i++) {
        var letter = arg.substring(i, i + 1);
        var place = letter.equals(":") ? -1 : letters.indexOf(letter);
        if (place < 0) {
          unknown = unknown.or(() -> Optional.of("-" + letter));
          return false;
        }
        if (letters.startsWith(":", place + 1)) {
          var isLast = i + 1 == arg.length();
          put(letter, isLast ? next : arg.substring(i + 1));
          return isLast;
        }
        put(letter, "");
      }
      return false;
    }

    private void put(String letter, String value) {
      values.computeIfAbsent(letter, _ -> new ArrayList<>()).add(value);
    }
  }
}
