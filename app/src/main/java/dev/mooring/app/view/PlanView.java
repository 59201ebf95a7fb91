package dev.mooring.app.view;

import dev.mooring.app.fx.Texts;
import dev.mooring.change.Change;
import dev.mooring.change.Cost;
import dev.mooring.change.Verb;
import dev.mooring.step.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

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

  /// @param refusals the changes among them that can't be made
  public void show(List<Change> changes, List<Refusal> refusals) {
    texts.on(
        counts,
        "window.plan.counts",
        count(changes, Verb.ADD),
        count(changes, Verb.CHANGE) + count(changes, Verb.REPLACE),
        count(changes, Verb.REMOVE));
    var refused = refusals.stream().map(Refusal::change).toList();
    card.rows(
        changes.stream()
            .map(
                change ->
                    refused.contains(change)
                        ? ChangeRow.refused(change, texts)
                        : ChangeRow.of(change, texts))
            .toList());
  }

  private static long count(List<Change> changes, Verb verb) {
    return changes.stream().filter(change -> change.verb() == verb).count();
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
}
