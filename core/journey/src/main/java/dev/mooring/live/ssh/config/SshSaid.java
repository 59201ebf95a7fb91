package dev.mooring.live.ssh.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What an SSH configuration says for one host.
///
/// @param said by keyword; several lines where each counts
/// @param unread what could not be followed, with file and line
record SshSaid(Map<String, List<SshConfigLine>> said, List<String> unread) {

  /// The lines of a keyword; none where it is not said.
  List<SshConfigLine> lines(String word) {
    return said.getOrDefault(word, List.of());
  }

  /// The value of a keyword; empty where it is not said.
  String first(String word) {
    return lines(word).stream().findFirst().map(SshSaid::text).orElse("");
  }

  /// The name by which a host is reached.
  ///
  /// @param name the one that was asked for
  String hostName(String name) {
    var written = first("hostname");
    var filled = written.isEmpty() ? name : written.replace("%h", name).replace("%%", "%");
    return filled.toLowerCase(Locale.ROOT);
  }

  /// As `ssh` sees it, which tells the values alone: a line of ours that means the same keeps its
  /// place. What is usual isn't said, unless a line of ours says it.
  ///
  /// @param home what `~` stands for
  SshSaid corrected(SshAnswer.Values values, Path home) {
    var corrected = new HashMap<String, List<SshConfigLine>>();
    values
        .lines()
        .forEach(
            (word, lines) -> {
              var texts = lines.stream().map(SshSaid::text).toList();
              if (texts.equals(lines(word).stream().map(SshSaid::text).toList())
                  || texts.equals(lines(word).stream().map(line -> path(line, home)).toList())) {
                corrected.put(word, lines(word));
              } else if (said.containsKey(word) || !values.isUsual(word)) {
                corrected.put(word, lines);
              }
            });
    return new SshSaid(corrected, List.of());
  }

  private static String text(SshConfigLine line) {
    return String.join(" ", line.values());
  }

  private static String path(SshConfigLine line, Path home) {
    return String.join(
        " ", line.values().stream().map(value -> SshPaths.expand(value, home)).toList());
  }

  /// The same, with why it could not be known better.
  SshSaid with(Stream<String> more) {
    return new SshSaid(said, Stream.concat(unread.stream(), more).toList());
  }
}
