package dev.mooring.app.view;

import dev.mooring.app.fx.Texts;
import dev.mooring.change.Change;
import dev.mooring.change.Cost;
import dev.mooring.change.Verb;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What will change: one row a change, with its sign, and the counts in the head.
public final class PlanView {
  private final Texts texts;
  private final Label counts = Say.label("muted");
  private final Card card;

  /// @param titleKey text of the head
  public PlanView(Texts texts, String titleKey) {
    this.texts = texts;
    var title = texts.on(Say.label("panel-title"), titleKey);
    card = new Card(title, Say.gap(), counts);
    card.node().setId("plan");
  }

  public Node node() {
    return card.node();
  }

  public void show(List<Change> changes) {
    texts.on(
        counts,
        "window.plan.counts",
        count(changes, Verb.ADD),
        count(changes, Verb.CHANGE) + count(changes, Verb.REPLACE),
        count(changes, Verb.REMOVE));
    card.rows(changes.stream().map(this::row).toList());
  }

  private static long count(List<Change> changes, Verb verb) {
    return changes.stream().filter(change -> change.verb() == verb).count();
  }

  private Node row(Change change) {
    var verb = change.verb();
    var sign = Say.label("sign", "sign-" + verb.name().toLowerCase(Locale.ROOT));
    sign.setText(verb.glyph());
    var title = Say.label("row-title");
    title.textProperty().bind(texts.of(change.title()));
    var detail = Say.label("muted", "small");
    detail.setText(change.detail());
    detail.setManaged(!change.detail().isBlank());
    var words = new VBox(title, detail);
    words.getStyleClass().add("row-words");
    words.setMinWidth(0);
    var cost = Say.whole(Say.label("muted", "small"));
    change.cost().ifPresent(known -> texts.on(cost, "window.cost", rounded(known)));
    var row = new HBox(sign, words, Say.gap(), cost);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// What all of them cost together, in whole dollars a month.
  public static String monthly(List<Change> changes) {
    return changes.stream()
        .flatMap(change -> change.cost().stream())
        .map(Cost::usdPerMonth)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(0, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String rounded(Cost cost) {
    return cost.usdPerMonth().setScale(0, RoundingMode.HALF_UP).toPlainString();
  }
}
