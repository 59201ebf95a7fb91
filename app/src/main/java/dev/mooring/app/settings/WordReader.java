package dev.mooring.app.settings;

import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Reads a value that is one of a few words.
final class WordReader<T> extends ValueDeserializer<T> {
  private final Class<T> type;
  private final Map<String, T> words;

  WordReader(Class<T> type, Map<String, T> words) {
    this.type = type;
    this.words = Map.copyOf(words);
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    var found = parser.hasToken(JsonToken.VALUE_STRING) ? words.get(parser.getString()) : null;
    return found != null
        ? found
        : context.reportInputMismatch(
            type, "expected one of: " + String.join(", ", new TreeSet<>(words.keySet())));
  }
}
