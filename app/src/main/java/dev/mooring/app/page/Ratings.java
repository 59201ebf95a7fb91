package dev.mooring.app.page;

import dev.mooring.app.view.CurlVoice;
import dev.mooring.app.view.Elapsed;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The ratings in an answer of the product page's API.
///
/// @param stars by reviewer
record Ratings(SortedMap<String, Integer> stars) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Ratings none() {
    return new Ratings(new TreeMap<>());
  }

  /// Reads what `curl -sv` wrote. Any address may be asked; one that is not the ratings API answers
  /// with none.
  static Ratings in(String transcript) {
    var body =
        transcript
            .lines()
            .flatMap(CurlVoice::apart)
            .filter(line -> CurlVoice.of(line) == CurlVoice.BODY)
            .collect(Collectors.joining("\n"));
    var stars = new TreeMap<String, Integer>();
    try {
      JSON.readTree(body)
          .path("ratings")
          .properties()
          .forEach(one -> stars.put(one.getKey(), one.getValue().asInt(0)));
    } catch (JacksonException _) {
      return none();
    }
    return new Ratings(stars);
  }

  /// What became of each rating since then.
  ///
  /// @param seen after which time the new one was seen
  Map<String, Phrase> since(Ratings before, Duration seen) {
    return stars.entrySet().stream()
        .filter(one -> before.stars.containsKey(one.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> note(before.stars.getOrDefault(one.getKey(), 0), one.getValue(), seen)));
  }

  private static Phrase note(int before, int now, Duration seen) {
    if (before == now) {
      return Phrase.of("window.stars.same");
    }
    var after = Elapsed.text(seen);
    return after.isEmpty()
        ? Phrase.of("window.stars.changed", before, now)
        : Phrase.of("window.stars.changed.after", before, now, after);
  }
}
