package dev.mooring.live.ssh.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the program `ssh` says when it's asked what a configuration means for a host.
sealed interface SshAnswer {

  /// It isn't installed.
  record Missing() implements SshAnswer {}

  /// It doesn't say.
  ///
  /// @param why for people
  record Silent(String why) implements SshAnswer {}

  /// Every keyword that it knows, with its value.
  ///
  /// @param lines by keyword
  /// @param usual the same without any configuration
  record Values(Map<String, List<SshConfigLine>> lines, Map<String, List<SshConfigLine>> usual)
      implements SshAnswer {
    private static final Set<String> LISTS = Set.of("proxyjump", "userknownhostsfile");

    /// Whether a keyword has the value that it has without any configuration.
    boolean isUsual(String word) {
      return values(lines, word).equals(values(usual, word));
    }

    private static List<List<String>> values(Map<String, List<SshConfigLine>> lines, String word) {
      return lines.getOrDefault(word, List.of()).stream().map(SshConfigLine::values).toList();
    }

    /// Reads what it prints. Values stand there without the quotes that they may need in files.
    ///
    /// @param source who says so
    static Map<String, List<SshConfigLine>> read(String source, String text) {
      return text.lines()
          .filter(line -> line.contains(" "))
          .map(line -> line(source, line))
          .collect(Collectors.groupingBy(SshConfigLine::word));
    }

    private static SshConfigLine line(String source, String line) {
      var word = line.substring(0, line.indexOf(' '));
      var value = line.substring(word.length() + 1);
      var words = LISTS.contains(word) ? SshWords.split(value) : Optional.<List<String>>empty();
      return new SshConfigLine(source, line, word, words.orElse(List.of(value)));
    }
  }
}
