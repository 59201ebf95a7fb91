package dev.mooring.app.wizard;

import dev.mooring.step.StepId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which page is in front. Every page may be read at any time.
public final class Navigation {
  /// The word of the page behind the last step.
  public static final String SUMMARY = "summary";

  private static final List<String> WORDS =
      Stream.concat(Stream.of(StepId.values()).map(StepId::word), Stream.of(SUMMARY)).toList();

  private final ReadOnlyObjectWrapper<String> current =
      new ReadOnlyObjectWrapper<>(WORDS.getFirst());

  /// The words of all pages, in order.
  public static List<String> words() {
    return WORDS;
  }

  public ReadOnlyObjectProperty<String> current() {
    return current.getReadOnlyProperty();
  }

  /// The step of the page in front; empty for the summary.
  public Optional<StepId> step() {
    return Stream.of(StepId.values()).filter(id -> id.word().equals(current.get())).findFirst();
  }

  public void go(String word) {
    current.set(word);
  }

  public void next() {
    move(1);
  }

  public void back() {
    move(-1);
  }

  public boolean isFirst() {
    return index() == 0;
  }

  public boolean isLast() {
    return index() == WORDS.size() - 1;
  }

  private void move(int by) {
    current.set(WORDS.get(Math.clamp(index() + by, 0, WORDS.size() - 1)));
  }

  private int index() {
    return WORDS.indexOf(current.get());
  }
}
