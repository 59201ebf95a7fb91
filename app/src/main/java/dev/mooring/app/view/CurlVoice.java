package dev.mooring.app.view;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who speaks in a line of `curl -v`, told by how it begins.
public enum CurlVoice {
  /// curl about its connection.
  NOTE("\\* |(?=[{}] \\[\\d+ bytes data])"),
  /// The request's head.
  SENT("> |>$"),
  /// The answer's head.
  RECEIVED("< |<$"),
  /// What was fetched.
  BODY("");

  // The body seldom ends its last line, and then curl's next note follows in the same one.
  private static final Pattern NEXT_NOTE =
      Pattern.compile("(?=\\* (?:Connection #\\d+ to host|Closing connection) )");
  private final Pattern prefix;

  CurlVoice(String prefix) {
    this.prefix = Pattern.compile(prefix);
  }

  public static CurlVoice of(String line) {
    return Stream.of(values())
        .filter(voice -> voice.prefix.matcher(line).lookingAt())
        .findFirst()
        .orElse(BODY);
  }

  /// The line without the sign of who speaks.
  String words(String line) {
    return prefix.matcher(line).replaceFirst("");
  }

  /// The lines that curl meant where it wrote one.
  public static Stream<String> apart(String line) {
    return of(line) == BODY ? NEXT_NOTE.splitAsStream(line) : Stream.of(line);
  }
}
