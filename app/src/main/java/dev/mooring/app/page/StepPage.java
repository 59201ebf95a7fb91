package dev.mooring.app.page;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.state.StepModel;
import dev.mooring.app.state.StepState;
import dev.mooring.app.view.CommandBlock;
import dev.mooring.app.view.FindingView;
import dev.mooring.app.view.GuideEvent;
import dev.mooring.app.view.LeftView;
import dev.mooring.app.view.PlanView;
import dev.mooring.app.view.RefusalsView;
import dev.mooring.app.view.RunView;
import dev.mooring.app.view.Say;
import dev.mooring.change.Change;
import dev.mooring.step.StepId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The frame that all steps share: title, why, form, what will change, what happens, what went
/// wrong.
final class StepPage {
  private final StepId id;
  private final PageContext context;
  private final StepModel model;
  private final PlanView plan;
  private final LeftView left;
  private final RefusalsView refusals;
  private final CommandBlock commands;
  private final RunView run;
  private final Node nothing;
  private final VBox column = new VBox();
  private final ScrollPane scroll = new ScrollPane(column);

  StepPage(PageContext context, StepId id) {
    this.id = id;
    this.context = context;
    var texts = context.texts();
    model = context.model().step(id);
    plan = new PlanView(texts, "window.plan.title");
    left = new LeftView(texts, model.left());
    refusals = new RefusalsView(texts, model.refusals(), () -> context.conductor().look(id));
    commands = new CommandBlock(texts);
    run = new RunView(model, texts);
    nothing = nothing(texts);
    column.getStyleClass().add("page");
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    model.plan().subscribe(this::refresh);
    model.differences().subscribe(this::refresh);
    model.refusals().subscribe(this::refresh);
    model.state().subscribe(this::refresh);
    model.ran().subscribe(this::refresh);
    refresh();
  }

  /// Puts the page together.
  ///
  /// @param form stands above the plan
  /// @param extras stand below everything
  StepPage with(Form form, Node... extras) {
    var texts = context.texts();
    var title = texts.on(Say.paragraph("page-title"), id.word() + ".title");
    var reason = context.session().journey().step(id).why();
    var why = texts.on(Say.paragraph("page-why"), reason.key(), reason.args().toArray());
    put(title, why, form);
    column.getChildren().addAll(extras);
    return this;
  }

  /// The same with what it shows in front, once it is there to be seen.
  ///
  /// @param seen stands above the form as soon as the step is done, else below everything
  /// @param seenKey title of the page from then on
  StepPage showing(Form form, Node seen, String seenKey) {
    with(form, seen);
    var title = (Label) column.lookup("#page-title");
    model
        .state()
        .subscribe(
            state -> {
              var isDone = state == StepState.DONE;
              context.texts().on(title, isDone ? seenKey : id.word() + ".title");
              column.getChildren().remove(seen);
              column.getChildren().add(isDone ? 1 : column.getChildren().size(), seen);
            });
    return this;
  }

  private void put(Label title, Label why, Form form) {
    title.setId("page-title");
    var finding = new FindingView(context.texts(), model.problem(), Optional.of(this::again));
    form.node().setManaged(!form.isEmpty());
    column
        .getChildren()
        .setAll(
            new VBox(title, why, more(context.texts())),
            form.node(),
            looking(context.texts()),
            finding.node(),
            refusals.node(),
            nothing,
            plan.node(),
            left.node(),
            commands.node(),
            run.node());
    model.state().subscribe(state -> lead(state, finding.node()));
  }

  Node node() {
    return scroll;
  }

  /// What failed or was stopped stays in sight until something else is decided.
  void shown() {
    if (!model.ran().get() || model.isDone()) {
      context.conductor().look(id);
    }
  }

  /// A run that failed leads to the reason.
  private void lead(StepState state, Node finding) {
    if (state == StepState.FAILED && model.ran().get()) {
      scroll.setVvalue(0);
      if (model.refusals().get().isEmpty()) {
        finding.requestFocus();
      } else {
        refusals.lead();
      }
    }
  }

  private static Node more(Texts texts) {
    var link = texts.on(new Hyperlink(), "window.guide.more");
    link.setId("more");
    link.getStyleClass().add("more");
    link.setOnAction(
        _ -> {
          link.setVisited(false);
          link.fireEvent(GuideEvent.ofPage());
        });
    return link;
  }

  /// What is not possible yet is only looked at.
  private void again() {
    if (context.conductor().missingNeeds(id).isEmpty()) {
      context.conductor().run(id);
    } else {
      context.conductor().lookAtAll();
    }
  }

  private Node looking(Texts texts) {
    var label = texts.on(Say.label("muted"), "window.looking");
    label.setId("looking");
    label.visibleProperty().bind(model.looking());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private static Node nothing(Texts texts) {
    var label = texts.on(Say.label("nothing-text"), "window.nothing");
    label.setId("nothing");
    var row = new HBox(new FontIcon(Feather.CHECK_CIRCLE), label);
    row.getStyleClass().add("nothing");
    return row;
  }

  private void refresh() {
    var missing = model.plan().get().orElse(List.<Change>of());
    var isPlanned = !missing.isEmpty() && !model.ran().get();
    plan.show(missing, model.refusals().get());
    commands.show(missing, model.differences().get());
    show(plan.node(), isPlanned);
    show(commands.node(), isPlanned);
    show(run.node(), !isPlanned);
    show(nothing, model.state().get() == StepState.DONE && !model.ran().get());
  }

  private static void show(Node node, boolean isWanted) {
    node.setVisible(isWanted);
    node.setManaged(isWanted);
  }
}
