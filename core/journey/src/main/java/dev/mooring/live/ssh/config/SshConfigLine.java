package dev.mooring.live.ssh.config;

import dev.mooring.text.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A line of an SSH configuration: a keyword with its values (ssh_config(5)).
///
/// @param source where it is said, and in which line
/// @param word the keyword in small letters
/// @param values none where they cannot be told apart
record SshConfigLine(String source, String text, String word, List<String> values) {
  private static final Pattern LINE =
      Pattern.compile("\\s*(?<word>[A-Za-z0-9]+)(?:\\s*=\\s*|\\s+|(?=\")|$)(?<rest>.*?)\\s*");

  /// Their value is the rest of the line as it is.
  private static final Set<String> COMMANDS =
      Set.of("proxycommand", "localcommand", "remotecommand", "knownhostscommand");

  /// Empty for what says nothing: a comment, a blank line.
  static Optional<SshConfigLine> parse(String source, String text) {
    var parts = LINE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var word = parts.group("word").toLowerCase(Locale.ROOT);
    var rest = parts.group("rest");
    var values =
        COMMANDS.contains(word) ? List.of(rest) : SshWords.split(rest).orElse(List.<String>of());
    return Optional.of(new SshConfigLine(source, text.strip(), word, values));
  }

  /// Where it stands and what it says, for people.
  String place() {
    return source + ": " + Visible.line(text);
  }
}
