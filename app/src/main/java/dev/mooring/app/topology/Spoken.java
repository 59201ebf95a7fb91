package dev.mooring.app.topology;

import dev.mooring.text.Phrase;
import java.util.function.Function;

/// What a screen reader says of a part of the drawing.
public final class Spoken {
  private Spoken() {}

  /// `istiod: present, 10.150.0.7`, in the language that `words` speaks.
  public static Phrase of(Place place, Function<Phrase, String> words) {
    return of(words.apply(place.name()), place.look(), place.fact(), words);
  }

  public static Phrase of(Way way, Function<Phrase, String> words) {
    return of(words.apply(way.name()), way.look(), "", words);
  }

  private static Phrase of(String name, Look look, String fact, Function<Phrase, String> words) {
    var state = words.apply(Phrase.of("topology.look." + look.word()));
    return fact.isEmpty()
        ? Phrase.of("topology.spoken", name, state)
        : Phrase.of("topology.spoken.fact", name, state, fact);
  }
}
