package dev.mooring.app.view;

import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one line of `curl -v` means.
///
/// @param pattern the line; its groups fill the text
/// @param key of the text
record CurlLine(Pattern pattern, String key) {
  private static final List<CurlLine> ALL =
      List.of(
          line("\\*\\s+Trying (\\S+?)(?::\\d+)?\\.{3}", "window.curl.trying"),
          line("\\* Connected to (\\S+) .*", "window.curl.connected"),
          line("> (GET|HEAD|POST) .*", "window.curl.request"),
          line("< HTTP/\\S+ (200).*", "window.curl.answered"),
          line("< HTTP/\\S+ (\\d{3}).*", "window.curl.refused"),
          line("< server: envoy", "window.curl.envoy"),
          line("< x-envoy-upstream-service-time: (\\d+)", "window.curl.upstream"),
          line("\\{.*\"ratings\".*", "window.curl.ratings"),
          line("curl: \\((\\d+)\\).*", "window.curl.error"));

  private static CurlLine line(String pattern, String key) {
    return new CurlLine(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), key);
  }

  /// The explanation, for the lines that have one.
  static Optional<Phrase> explain(String line) {
    return ALL.stream()
        .map(known -> known.explanation(line.strip()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Phrase> explanation(String line) {
    var matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var group = matcher.groupCount() > 0 ? matcher.group(1) : "";
    return Optional.of(Phrase.of(key, group));
  }
}
