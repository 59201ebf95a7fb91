package dev.mooring.app.state;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.run.RunEvent;
import dev.mooring.step.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One step as the window shows it; the clean-up is one too.
public final class StepModel {
  private final String word;
  final ReadOnlyObjectWrapper<StepState> state = new ReadOnlyObjectWrapper<>(StepState.PENDING);
  final ReadOnlyObjectWrapper<Optional<List<Change>>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<List<Difference>> differences =
      new ReadOnlyObjectWrapper<>(List.of());
  final ReadOnlyObjectWrapper<List<Change>> left = new ReadOnlyObjectWrapper<>(List.of());
  final ReadOnlyObjectWrapper<List<Refusal>> refusals = new ReadOnlyObjectWrapper<>(List.of());
  final ReadOnlyObjectWrapper<List<RunEvent.Kept>> kept = new ReadOnlyObjectWrapper<>(List.of());
  final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<Duration> elapsed = new ReadOnlyObjectWrapper<>(Duration.ZERO);
  final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  final ReadOnlyBooleanWrapper ran = new ReadOnlyBooleanWrapper();
  final ObservableList<SubStep> subSteps = FXCollections.observableArrayList();
  private final ObservableList<SubStep> shown = FXCollections.unmodifiableObservableList(subSteps);
  Optional<Instant> start = Optional.empty();

  StepModel(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public ReadOnlyObjectProperty<StepState> state() {
    return state.getReadOnlyProperty();
  }

  /// The changes that are missing; empty while nobody has looked.
  public ReadOnlyObjectProperty<Optional<List<Change>>> plan() {
    return plan.getReadOnlyProperty();
  }

  /// What the missing changes make of files and objects.
  public ReadOnlyObjectProperty<List<Difference>> differences() {
    return differences.getReadOnlyProperty();
  }

  /// What others made and fits: it is left alone.
  public ReadOnlyObjectProperty<List<Change>> left() {
    return left.getReadOnlyProperty();
  }

  /// What can't be made because of what others have there. With one of them nothing can be run.
  public ReadOnlyObjectProperty<List<Refusal>> refusals() {
    return refusals.getReadOnlyProperty();
  }

  /// What stayed after a clean-up.
  public ReadOnlyObjectProperty<List<RunEvent.Kept>> kept() {
    return kept.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Time of the run that goes on, or of the last one.
  public ReadOnlyObjectProperty<Duration> elapsed() {
    return elapsed.getReadOnlyProperty();
  }

  /// Whether the world is being looked at.
  public ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  /// Whether what is shown comes from a run, and not from a look.
  public ReadOnlyBooleanProperty ran() {
    return ran.getReadOnlyProperty();
  }

  public ObservableList<SubStep> subSteps() {
    return shown;
  }

  public boolean isRunning() {
    return state.get() == StepState.RUNNING;
  }

  public boolean isDone() {
    return state.get() == StepState.DONE;
  }

  Optional<SubStep> subStep(SubStepKey key) {
    return subSteps.stream().filter(sub -> sub.key().equals(key)).findFirst();
  }

  static List<SubStep> ofChanges(List<Change> changes) {
    return IntStream.range(0, changes.size())
        .mapToObj(
            i ->
                new SubStep(
                    new SubStepKey.OfChange(i), changes.get(i).title(), changes.get(i).detail()))
        .toList();
  }
}
