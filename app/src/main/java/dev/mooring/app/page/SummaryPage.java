package dev.mooring.app.page;

import dev.mooring.app.view.Columns;
import dev.mooring.app.view.Say;
import dev.mooring.app.view.TopologyCard;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What exists now, what it costs, how to see it, and how to take it back.
public final class SummaryPage implements Page {
  private static final double ENOUGH = 760;
  private static final double SHARE = .46;
  private final ReadOnlyBooleanProperty valid = new ReadOnlyBooleanWrapper(true);
  private final WhatExists exists;
  private final ProductPageHint hint;
  private final KeepingAlive alive;
  private final CleanupSection cleanup;
  private final ScrollPane scroll;

  public SummaryPage(PageContext context) {
    var texts = context.texts();
    exists = new WhatExists(context);
    hint = new ProductPageHint(context);
    alive = new KeepingAlive(context);
    cleanup = new CleanupSection(context);
    var title = texts.on(Say.paragraph("page-title"), "window.summary.title");
    title.setId("page-title");
    var why = texts.on(Say.paragraph("page-why"), "window.summary.why");
    var left = new VBox(exists.node(), hint.node(), alive.node());
    left.getStyleClass().add("live");
    var map = new TopologyCard(texts, context.desk(), context.topology());
    var column =
        new VBox(
            new VBox(title, why),
            cleanup.node(),
            new Columns(left, map.node(), ENOUGH, SHARE),
            new NextThings(context).node(),
            new ExportCard(context).node());
    column.getStyleClass().add("page");
    scroll = new ScrollPane(column);
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
  }

  @Override
  public Node node() {
    return scroll;
  }

  @Override
  public ObservableValue<Boolean> valid() {
    return valid;
  }

  @Override
  public void commit() {
    exists.refresh();
  }

  @Override
  public void shown() {
    exists.refresh();
    hint.look();
    alive.look();
  }
}
