package dev.mooring.system;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Which Linux it is, as /etc/os-release tells (os-release(5)).
///
/// @param id lower-case word: `debian`, `ubuntu`, `rocky`
/// @param like the ids of what it is built from, nearest first; without its own
/// @param version such as `12` or `22.04`; empty for a rolling one
/// @param name for people
public record Distribution(String id, List<String> like, String version, String name) {

  public Distribution {
    like = List.copyOf(like);
  }

  /// Reads the file; what it leaves out has the value that os-release(5) gives it.
  public static Distribution parse(String osRelease) {
    var values =
        osRelease
            .lines()
            .map(String::strip)
            .filter(line -> line.matches("[A-Z_0-9]+=.*"))
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> unquoted(pair[1]), (_, b) -> b));
    var name = values.getOrDefault("NAME", "Linux");
    return new Distribution(
        values.getOrDefault("ID", "linux"),
        List.of(values.getOrDefault("ID_LIKE", "").split("\\s+")).stream()
            .filter(word -> !word.isEmpty())
            .toList(),
        values.getOrDefault("VERSION_ID", ""),
        values.getOrDefault("PRETTY_NAME", name));
  }

  private static String unquoted(String text) {
    var isQuoted = text.length() > 1 && "\"'".indexOf(text.charAt(0)) >= 0;
    return isQuoted && text.charAt(text.length() - 1) == text.charAt(0)
        ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
        : text;
  }

  /// Whether it is this distribution or built from it.
  public boolean isLike(String other) {
    return id.equals(other) || like.contains(other);
  }

  /// Whether its version comes before another one, number by number. A rolling one is newer than
  /// all.
  public boolean isOlderThan(String other) {
    var mine = numbers(version);
    var others = numbers(other);
    for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
      if (!mine.get(i).equals(others.get(i))) {
        return mine.get(i) < others.get(i);
      }
    }
    return !mine.isEmpty() && mine.size() < others.size();
  }

  private static List<Integer> numbers(String version) {
    var numbers = new ArrayList<Integer>();
    for (var part : version.split("\\.", -1)) {
      if (!part.matches("\\d{1,6}")) {
        break;
      }
      numbers.add(Integer.parseInt(part));
    }
    return numbers;
  }
}
