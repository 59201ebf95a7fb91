package dev.mooring.text;

import java.util.Arrays;
import java.util.List;

/// A sentence that is not yet in any language: a key of `messages.properties` and what to fill in.
///
/// @param args each a phrase too, or a text that stays as it is in every language
public record Phrase(String key, List<Object> args) {

  public Phrase {
    args = parts(args);
  }

  public static Phrase of(String key, Object... args) {
    return new Phrase(key, Arrays.asList(args));
  }

  /// What may fill a phrase: what is no phrase itself becomes a text.
  public static List<Object> parts(List<?> args) {
    return args.stream().map(arg -> arg instanceof Phrase ? arg : String.valueOf(arg)).toList();
  }
}
