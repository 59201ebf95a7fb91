package dev.mooring.app.page;

import atlantafx.base.theme.Styles;
import dev.mooring.app.state.CleanupWork;
import dev.mooring.app.state.Leftover;
import dev.mooring.app.state.StepModel;
import dev.mooring.app.view.Card;
import dev.mooring.app.view.ChangeRow;
import dev.mooring.app.view.CommandBlock;
import dev.mooring.app.view.FindingView;
import dev.mooring.app.view.RunView;
import dev.mooring.app.view.Say;
import dev.mooring.change.Change;
import dev.mooring.run.RunEvent;
import dev.mooring.text.Phrase;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Clean up: first shown as a plan, then run.
final class CleanupSection {
  private final PageContext context;
  private final StepModel model;
  private final CleanupWork work;
  private final Card plan;
  private final CommandBlock commands;
  private final Node run;
  private final Button look;
  private final Button remove;
  private final Button stop;
  private final Node empty;
  private final Card kept;
  private final VBox remarks = new VBox();
  private final VBox box;

  CleanupSection(PageContext context) {
    this.context = context;
    var texts = context.texts();
    model = context.model().cleanup();
    work = new CleanupWork(context.session(), context.model(), context.work());
    plan =
        new Card(
            texts.on(Say.label("panel-title"), "window.cleanup.title"),
            Say.gap(),
            texts.on(Say.label("muted", "small"), "window.cleanup.choose"));
    plan.node().setId("cleanup-plan");
    commands = new CommandBlock(texts);
    run = new RunView(model, texts).node();
    look = button("cleanup", work::look);
    remove = button("cleanup-run", () -> work.run(context.conductor()::lookAtAll));
    remove.getStyleClass().add(Styles.DANGER);
    stop = button("cleanup-stop", work::stop);
    empty = texts.on(Say.label("nothing-text"), "window.cleanup.empty");
    empty.setId("cleanup-empty");
    kept = new Card(texts.on(Say.label("panel-title"), "window.cleanup.kept"));
    kept.node().setId("cleanup-kept");
    remarks.setId("cleanup-remarks");
    var buttons = new HBox(look, AnotherMachine.button(context), remove, stop, empty);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    var finding = new FindingView(texts, model.problem());
    finding.node().setId("cleanup-finding");
    box =
        new VBox(buttons, finding.node(), remarks, plan.node(), commands.node(), kept.node(), run);
    box.getStyleClass().add("live");
    work.leftovers().addListener((ListChangeListener<Leftover>) _ -> list());
    work.remarks().subscribe(this::remark);
    model.kept().subscribe(this::keep);
    model.plan().subscribe(this::refresh);
    model.state().subscribe(this::refresh);
    model.ran().subscribe(this::refresh);
    refresh();
  }

  Node node() {
    return box;
  }

  private Button button(String id, Runnable action) {
    var button = context.texts().on(new Button(), "window." + id.replace('-', '.'));
    button.setId(id);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void list() {
    plan.rows(work.leftovers().stream().map(this::row).toList());
  }

  private Node row(Leftover leftover) {
    var texts = context.texts();
    var box = new CheckBox();
    box.selectedProperty().bindBidirectional(leftover.chosen());
    box.accessibleTextProperty().bind(texts.of(leftover.change().title()));
    var row = ChangeRow.of(leftover.change(), texts);
    row.getChildren().addFirst(box);
    leftover
        .told()
        .forEach(
            told ->
                ChangeRow.tell(row, texts.of(told.what()).map(text -> told.sign() + " " + text)));
    leftover.purge().ifPresent(purge -> ChangeRow.below(row, purge(purge.namespace(), leftover)));
    return row;
  }

  /// Whoever types the name takes along what others put there.
  private Node purge(String namespace, Leftover leftover) {
    var texts = context.texts();
    var field = new TextField();
    field.setId("purge-" + namespace);
    field.setPromptText(namespace);
    field.textProperty().bindBidirectional(leftover.typed());
    field.accessibleTextProperty().bind(texts.of("window.cleanup.purge", namespace));
    var label = texts.on(Say.paragraph("muted", "small"), "window.cleanup.purge", namespace);
    var box = new VBox(label, field);
    box.getStyleClass().add("purge");
    return box;
  }

  private void remark(List<Phrase> said) {
    remarks
        .getChildren()
        .setAll(
            said.stream()
                .map(
                    one ->
                        context.texts().on(Say.paragraph("muted"), one.key(), one.args().toArray()))
                .toList());
    show(remarks, !said.isEmpty());
  }

  private void keep(List<RunEvent.Kept> events) {
    var texts = context.texts();
    kept.rows(
        events.stream()
            .map(
                event -> {
                  var row = ChangeRow.kept(event.change(), texts);
                  ChangeRow.tell(row, texts.of(event.why()));
                  return row;
                })
            .toList());
    show(kept.node(), !events.isEmpty());
  }

  private void refresh() {
    var missing = model.plan().get().orElse(List.<Change>of());
    var isAsked = !work.leftovers().isEmpty() && !model.ran().get();
    commands.show(missing, List.of());
    show(plan.node(), isAsked);
    show(commands.node(), isAsked && !missing.isEmpty());
    show(run, model.ran().get());
    show(look, !model.isRunning());
    show(remove, isAsked && !missing.isEmpty());
    show(stop, model.isRunning());
    show(empty, model.isDone() && model.plan().get().isPresent());
  }

  private static void show(Node node, boolean isWanted) {
    node.setVisible(isWanted);
    node.setManaged(isWanted);
  }
}
