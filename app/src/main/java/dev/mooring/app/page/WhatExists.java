package dev.mooring.app.page;

import dev.mooring.app.view.Card;
import dev.mooring.app.view.Elapsed;
import dev.mooring.app.view.PlanView;
import dev.mooring.app.view.Say;
import dev.mooring.app.view.StateGlyph;
import dev.mooring.change.Change;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The steps that are done, with what they made and cost.
final class WhatExists {
  private final PageContext context;
  private final Label cost = Say.whole(Say.label("muted"));
  private final Card card;

  WhatExists(PageContext context) {
    this.context = context;
    cost.setId("monthly-cost");
    card =
        new Card(
            context.texts().on(Say.label("panel-title"), "window.summary.exists"), Say.gap(), cost);
  }

  Node node() {
    return card.node();
  }

  void refresh() {
    card.rows(Stream.of(StepId.values()).map(this::row).toList());
    var made =
        Stream.of(StepId.values())
            .filter(id -> context.model().step(id).isDone())
            .flatMap(id -> wanted(id).stream())
            .toList();
    var monthly = PlanView.monthly(made);
    context.texts().on(cost, "window.summary.cost", monthly);
    cost.setVisible(!monthly.equals("0"));
  }

  private List<Change> wanted(StepId id) {
    return context.session().journey().step(id).wishes(context.answers().now()).stream()
        .map(Wish::change)
        .toList();
  }

  private Node row(StepId id) {
    var texts = context.texts();
    var step = context.model().step(id);
    var name = texts.on(Say.whole(Say.label("row-title")), id.word() + ".name");
    var count = Say.label("muted", "small");
    if (step.isDone() && !wanted(id).isEmpty()) {
      texts.on(count, "window.summary.things", wanted(id).size());
    }
    var word =
        texts.on(
            Say.whole(Say.label("muted", "small")), "window.state." + step.state().get().word());
    var time = Say.whole(Say.label("muted", "small"));
    time.setText(Elapsed.text(step.elapsed().get()));
    var row = new HBox(new StateGlyph("", step.state()).node(), name, count, Say.gap(), word, time);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("sub-step");
    return row;
  }
}
