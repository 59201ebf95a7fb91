package dev.mooring.app.page;

import java.util.function.Function;
import javafx.util.StringConverter;

/// How the entries of a list read. Nothing is read back: a list isn't typed into.
final class Labels<T> extends StringConverter<T> {
  private final Function<T, String> label;

  Labels(Function<T, String> label) {
    this.label = label;
  }

  @Override
  public String toString(T value) {
    return value == null ? "" : label.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("Not an entry: " + text);
  }
}
