package dev.mooring.app.state;

import dev.mooring.text.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One change or one check of a step, while it runs and afterwards.
public final class SubStep {
  private static final String FACT = "window.fact";
  private final SubStepKey key;
  private final Phrase title;
  private final String detail;
  private final ReadOnlyObjectWrapper<StepState> state =
      new ReadOnlyObjectWrapper<>(StepState.PENDING);
  private final ReadOnlyObjectWrapper<Optional<Phrase>> fact =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Duration> elapsed =
      new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private Optional<Instant> start = Optional.empty();

  /// @param detail what is said of it while nothing better is known
  SubStep(SubStepKey key, Phrase title, String detail) {
    this.key = key;
    this.title = title;
    this.detail = detail;
    say(detail);
  }

  public SubStepKey key() {
    return key;
  }

  public Phrase title() {
    return title;
  }

  public ReadOnlyObjectProperty<StepState> state() {
    return state.getReadOnlyProperty();
  }

  /// What was seen, or what it waits for.
  public ReadOnlyObjectProperty<Optional<Phrase>> fact() {
    return fact.getReadOnlyProperty();
  }

  /// What was seen, in the world's own words, where it is done.
  public Optional<String> seen() {
    return state.get() == StepState.DONE
        ? fact.get()
            .filter(said -> said.key().equals(FACT))
            .map(said -> said.args().getFirst().toString())
        : Optional.empty();
  }

  public ReadOnlyObjectProperty<Duration> elapsed() {
    return elapsed.getReadOnlyProperty();
  }

  boolean isPending() {
    return state.get() == StepState.PENDING;
  }

  void begin(Instant now) {
    if (isPending()) {
      start = Optional.of(now);
      state.set(StepState.RUNNING);
    }
  }

  void say(String text) {
    fact.set(text.isBlank() ? Optional.empty() : Optional.of(Phrase.of(FACT, text)));
  }

  void say(Phrase phrase) {
    fact.set(Optional.of(phrase));
  }

  /// Says again what it is about, in place of the world's last line.
  void sayDetail() {
    say(detail);
  }

  void tick(Instant now) {
    if (state.get() == StepState.RUNNING) {
      start.ifPresent(since -> elapsed.set(Duration.between(since, now)));
    }
  }

  void end(StepState how, Duration took) {
    state.set(how);
    elapsed.set(took);
  }

  void stop() {
    if (state.get() == StepState.RUNNING) {
      state.set(StepState.STOPPED);
    }
  }
}
