package dev.mooring.app.state;

import dev.mooring.run.RunEvent;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The last lines of all runs.
public final class RunLog {
  /// How many lines are kept.
  public static final int MOST = 10_000;

  private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
  private final ObservableList<LogLine> shown = FXCollections.unmodifiableObservableList(lines);
  private final Map<String, Instant> starts = new HashMap<>();

  RunLog() {}

  public ObservableList<LogLine> lines() {
    return shown;
  }

  void accept(RunEvent event) {
    switch (event) {
      case RunEvent.StepStarted(var at, var step) -> starts.put(step, at);
      case RunEvent.ChangeBegun begun ->
          add(
              event,
              begun.change().verb().glyph(),
              begun.change().title(),
              begun.change().detail());
      case RunEvent.CheckPassed passed ->
          add(event, "✓", passed.check().title(), passed.fact().text());
      case RunEvent.CheckFailed failed ->
          add(event, "✗", failed.check().title(), failed.finding().hint().code());
      case RunEvent.ChangeFailed failed ->
          add(event, "✗", failed.change().title(), failed.finding().hint().code());
      case RunEvent.ChangeRefused refused ->
          add(event, "✗", refused.change().title(), refused.finding().hint().code());
      case RunEvent.Kept kept -> add(event, "=", Optional.of(kept.why()), kept.change().detail());
      case RunEvent.Output output -> add(event, "", Optional.empty(), output.line());
      case RunEvent.PlanFailed _,
          RunEvent.StepPlanned _,
          RunEvent.CheckWaiting _,
          RunEvent.ChangeDone _,
          RunEvent.StepDone _,
          RunEvent.StepEnded _ -> {}
    }
  }

  private void add(RunEvent event, String glyph, Phrase subject, String text) {
    add(event, glyph, Optional.of(subject), text);
  }

  private void add(RunEvent event, String glyph, Optional<Phrase> subject, String text) {
    if (lines.size() >= MOST) {
      // Many at once, because each removal moves all the others.
      lines.remove(0, MOST / 10);
    }
    var since = Duration.between(starts.getOrDefault(event.step(), event.at()), event.at());
    lines.add(new LogLine(since, event.step(), glyph, subject, text));
  }
}
