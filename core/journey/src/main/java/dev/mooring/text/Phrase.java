package dev.mooring.text;

import java.util.List;
import java.util.stream.Stream;

/// A sentence that is not yet in any language: a key of `messages.properties` and what to fill in.
public record Phrase(String key, List<String> args) {

  public static Phrase of(String key, Object... args) {
    return new Phrase(key, Stream.of(args).map(String::valueOf).toList());
  }
}
