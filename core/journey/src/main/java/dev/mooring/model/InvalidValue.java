package dev.mooring.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.stream.Stream;

/// A decision that cannot be carried out, with a sentence for people in any language: the message
/// is the English one of the key `invalid.<word>` in `messages.properties`.
@SuppressWarnings("serial") // It is never written.
public final class InvalidValue extends IllegalArgumentException {
  private final String word;
  private final List<String> args;

  private InvalidValue(String word, String message, List<String> args) {
    super(message);
    this.word = word;
    this.args = args;
  }

  /// @param word what is wrong, such as `rating`
  /// @param english the sentence, as in the properties: `{0}` is filled in, and a quote is doubled
  /// @param args what is filled in
  public static InvalidValue of(String word, String english, Object... args) {
    var texts = Stream.of(args).map(String::valueOf).toList();
    return new InvalidValue(word, MessageFormat.format(english, texts.toArray()), texts);
  }

  /// The key of the sentence: `invalid.rating`.
  public String key() {
    return "invalid." + word;
  }

  public List<String> args() {
    return args;
  }
}
