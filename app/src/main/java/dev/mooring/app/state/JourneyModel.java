package dev.mooring.app.state;

import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent;
import dev.mooring.step.StepId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The whole journey as the window shows it.
public final class JourneyModel {
  private final Map<String, StepModel> steps = new LinkedHashMap<>();
  private final Map<String, StepProgress> progress = new LinkedHashMap<>();
  private final RunLog log = new RunLog();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

  public JourneyModel() {
    Stream.concat(Stream.of(StepId.values()).map(StepId::word), Stream.of(Cleanup.WORD))
        .forEach(
            word -> {
              var model = new StepModel(word);
              steps.put(word, model);
              progress.put(word, new StepProgress(model));
            });
    steps.values().forEach(step -> step.state().subscribe(_ -> running.set(isAnyRunning())));
  }

  public StepModel step(StepId id) {
    return step(id.word());
  }

  public StepModel cleanup() {
    return step(Cleanup.WORD);
  }

  StepModel step(String word) {
    return Objects.requireNonNull(steps.get(word));
  }

  StepProgress progress(String word) {
    return Objects.requireNonNull(progress.get(word));
  }

  public RunLog log() {
    return log;
  }

  public boolean isRunning() {
    return running.get();
  }

  /// Whether a step or the clean-up runs.
  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  private boolean isAnyRunning() {
    return steps.values().stream().anyMatch(StepModel::isRunning);
  }

  /// Takes in what happened, on the JavaFX thread.
  public void accept(RunEvent event) {
    progress(event.step()).accept(event);
    log.accept(event);
  }

  /// Lets the clocks of what runs go on.
  public void tick(Instant now) {
    progress.values().forEach(one -> one.tick(now));
  }
}
