package dev.mooring.app.settings;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/// Writes a value as the word that [WordReader] reads.
final class WordWriter<T> extends ValueSerializer<T> {
  private final Map<T, String> words;

  WordWriter(Map<String, T> words) {
    this.words =
        words.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializationContext context) {
    out.writeString(words.get(value));
  }
}
