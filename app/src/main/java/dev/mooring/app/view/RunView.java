package dev.mooring.app.view;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.state.StepModel;
import dev.mooring.app.state.StepState;
import dev.mooring.app.state.SubStep;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A run: how much of it is done, and every change and check in a row. The answers of a mere look
/// are shown in the same rows, without the progress.
public final class RunView {
  private final StepModel model;
  private final Texts texts;
  private final Card card = new Card();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label counts = Say.label("muted");
  private final VBox box;
  private final Map<SubStep, Node> rows = new HashMap<>();

  public RunView(StepModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    counts.setId("progress");
    var time = Say.whole(Say.label("muted"));
    time.textProperty().bind(model.elapsed().map(Elapsed::text));
    var usual = Say.whole(Say.label("muted", "small"));
    usual.setId("usual");
    TypicalTime.of(model.word())
        .ifPresent(typical -> texts.on(usual, "window.run.usual", Elapsed.text(typical)));
    var times = new HBox(time, usual);
    times.getStyleClass().add("buttons");
    times.setAlignment(Pos.BASELINE_RIGHT);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(counts.textProperty());
    var head = new VBox(new HBox(counts, Say.gap(), times), bar, stopped());
    head.getStyleClass().add("run-head");
    head.visibleProperty().bind(model.ran());
    head.managedProperty().bind(model.ran());
    box = new VBox(head, card.node());
    box.getStyleClass().add("run");
    model.subSteps().addListener((ListChangeListener<SubStep>) _ -> refresh());
    refresh();
  }

  public Node node() {
    return box;
  }

  /// What a stop has left behind, so that nobody has to guess.
  private Node stopped() {
    var label = Say.paragraph("stopped");
    label.setId("stopped");
    model
        .state()
        .subscribe(
            state -> {
              var isStopped = state == StepState.STOPPED;
              label.setVisible(isStopped);
              label.setManaged(isStopped);
              if (isStopped) {
                texts.on(label, "window.run.stopped", done(), begun(), notBegun());
              }
            });
    return label;
  }

  private void refresh() {
    rows.keySet().retainAll(model.subSteps());
    card.rows(model.subSteps().stream().map(sub -> rows.computeIfAbsent(sub, this::row)).toList());
    card.node().setVisible(!model.subSteps().isEmpty());
    count();
  }

  private Node row(SubStep sub) {
    sub.state().subscribe(this::count);
    return SubStepRow.of(sub, texts);
  }

  private void count() {
    texts.on(counts, "window.run.counts", done(), model.subSteps().size());
    bar.setProgress(model.subSteps().isEmpty() ? 0 : (double) done() / model.subSteps().size());
  }

  private long begun() {
    return model.subSteps().stream().filter(sub -> sub.state().get() == StepState.STOPPED).count();
  }

  private long notBegun() {
    return model.subSteps().stream().filter(sub -> sub.state().get() == StepState.PENDING).count();
  }

  private long done() {
    return model.subSteps().stream().filter(sub -> sub.state().get() == StepState.DONE).count();
  }
}
