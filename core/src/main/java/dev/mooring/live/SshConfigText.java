package dev.mooring.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Configuration files of OpenSSH cut into blocks, with their `Include`s put in, and with those
/// `Match` lines that say no more than a `Host` line does (ssh_config(5)). What says more is left
/// out and told.
final class SshConfigText {
  private static final int DEEPEST = 16;
  private static final Pattern LINE =
      Pattern.compile("\\s*(?<word>[A-Za-z]+)(?:\\s*=\\s*|\\s+)(?<rest>.*?)\\s*");
  private static final Pattern WORD = Pattern.compile("\"(?<quoted>[^\"]*)\"|(?<plain>\\S+)");
  private static final List<String> ALL = List.of("*");
  private final Path home;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  /// Some lines for the hosts that patterns name.
  record Block(List<String> patterns, List<Line> lines) {

    /// A host must fit one pattern, and none that begins with `!`.
    boolean isFor(String host) {
      return patterns.stream().anyMatch(pattern -> fits(pattern, host))
          && patterns.stream()
              .noneMatch(pattern -> pattern.startsWith("!") && fits(pattern.substring(1), host));
    }

    private static boolean fits(String pattern, String host) {
      var regex = ("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(host).matches();
    }
  }

  /// @param word the keyword in small letters
  record Line(String word, List<String> values) {}

  /// @param home what `~` stands for
  SshConfigText(Path home) {
    this.home = home;
  }

  void add(Path file) throws IOException {
    add(file, 0);
  }

  List<Block> blocks() {
    return blocks;
  }

  /// What could not be followed, with file and line.
  List<String> unread() {
    return List.copyOf(unread);
  }

  private void add(Path file, int depth) throws IOException {
    begin(ALL);
    var isForAll = true;
    var number = 0;
    for (var text : Files.readAllLines(file)) {
      number++;
      var parts = LINE.matcher(text);
      if (!parts.matches()) {
        continue;
      }
      var word = parts.group("word").toLowerCase(Locale.ROOT);
      var values = words(parts.group("rest"));
      switch (word) {
        case "include" -> {
          if (isForAll && depth < DEEPEST) {
            include(file, values, depth);
          } else {
            leaveOut(file, number, text);
          }
        }
        case "host" -> {
          isForAll = values.equals(ALL);
          begin(values);
        }
        case "match" -> {
          isForAll = values.getFirst().equalsIgnoreCase("all");
          begin(patterns(values));
          if (patterns(values).isEmpty()) {
            leaveOut(file, number, text);
          }
        }
        default -> blocks.getLast().lines().add(new Line(word, values));
      }
    }
  }

  private void begin(List<String> patterns) {
    blocks.add(new Block(patterns, new ArrayList<>()));
  }

  private void include(Path file, List<String> patterns, int depth) throws IOException {
    for (var pattern : patterns) {
      for (var found : SshPaths.matching(SshPaths.expand(pattern, home), file)) {
        add(found, depth + 1);
      }
    }
    // The last block of an included file does not go on in this one.
    begin(ALL);
  }

  /// The hosts that a `Match` line means; empty where it asks for more than their names.
  private static List<String> patterns(List<String> condition) {
    if (condition.size() == 1 && condition.getFirst().equalsIgnoreCase("all")) {
      return ALL;
    }
    return condition.size() == 2 && condition.getFirst().matches("(?i)(original)?host")
        ? List.of(condition.getLast().split(",", -1))
        : List.of();
  }

  private void leaveOut(Path file, int number, String line) {
    unread.add(file + " line " + number + ": " + line.strip());
  }

  private static List<String> words(String rest) {
    var words = new ArrayList<String>();
    for (var found = WORD.matcher(rest); found.find(); ) {
      var quoted = found.group("quoted");
      var word = quoted == null ? found.group("plain") : quoted;
      if (quoted == null && word.startsWith("#")) {
        break;
      }
      words.add(word);
    }
    return words.isEmpty() ? List.of("") : words;
  }
}
