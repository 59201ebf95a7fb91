package dev.mooring.app.view;

import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one line of `curl -v` means.
///
/// @param voice who says it
/// @param pattern the words; their groups fill the text
/// @param key of the text
record CurlLine(CurlVoice voice, Pattern pattern, String key) {
  private static final List<CurlLine> ALL =
      List.of(
          line(CurlVoice.NOTE, "Trying (\\S+?)(?::\\d+)?\\.{3}", "window.curl.trying"),
          line(CurlVoice.NOTE, "Connected to (\\S+) .*", "window.curl.connected"),
          line(CurlVoice.SENT, "(GET|HEAD|POST) .*", "window.curl.request"),
          line(CurlVoice.RECEIVED, "HTTP/\\S+ (200).*", "window.curl.answered"),
          line(CurlVoice.RECEIVED, "HTTP/\\S+ (\\d{3}).*", "window.curl.refused"),
          line(CurlVoice.RECEIVED, "server: envoy", "window.curl.envoy"),
          line(CurlVoice.RECEIVED, "x-envoy-upstream-service-time: (\\d+)", "window.curl.upstream"),
          line(CurlVoice.BODY, "\\{.*\"ratings\".*", "window.curl.ratings"),
          line(CurlVoice.BODY, "curl: \\((\\d+)\\).*", "window.curl.error"));

  private static CurlLine line(CurlVoice voice, String pattern, String key) {
    return new CurlLine(voice, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), key);
  }

  /// The explanation, for the lines that have one.
  static Optional<Phrase> explain(String line) {
    var voice = CurlVoice.of(line);
    var words = voice.words(line).strip();
    return ALL.stream()
        .filter(known -> known.voice == voice)
        .map(known -> known.explanation(words))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Phrase> explanation(String words) {
    var matcher = pattern.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var group = matcher.groupCount() > 0 ? matcher.group(1) : "";
    return Optional.of(Phrase.of(key, group));
  }
}
