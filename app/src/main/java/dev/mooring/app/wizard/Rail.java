package dev.mooring.app.wizard;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.page.PageContext;
import dev.mooring.app.session.Session;
import dev.mooring.app.state.StepState;
import dev.mooring.app.view.Elapsed;
import dev.mooring.app.view.Say;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// All pages at the left side, with their state.
final class Rail {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private final VBox box = new VBox();
  private final BooleanProperty narrow = new SimpleBooleanProperty();
  private final PageContext context;
  private final Navigation navigation;

  Rail(PageContext context, Navigation navigation) {
    this.context = context;
    this.navigation = navigation;
    box.getStyleClass().add("rail");
    var head = head(context.texts(), context.session());
    head.visibleProperty().bind(narrow.not());
    box.getChildren().add(head);
    narrow.subscribe(now -> box.pseudoClassStateChanged(NARROW, now));
    var ids = List.of(StepId.values());
    for (var i = 0; i < ids.size(); i++) {
      box.getChildren().add(step(ids.get(i), i + 1));
    }
    var state = new SimpleObjectProperty<>(StepState.PENDING);
    var summary =
        RailEntry.of(
            Navigation.SUMMARY, ids.size() + 1, "window.summary.name", state, context.texts());
    // The summary is not something to be done.
    summary.state().setVisible(false);
    summary.fact().set(Optional.of(Phrase.of("window.rail.summary")));
    box.getChildren().add(entry(Navigation.SUMMARY, summary));
  }

  Node node() {
    return box;
  }

  /// Whether there is room for the signs alone.
  BooleanProperty narrow() {
    return narrow;
  }

  static Node head(Texts texts, Session session) {
    var mesh = texts.on(Say.label("muted", "small"), "window.mesh." + session.spec().mesh().word());
    var badge = new Label();
    badge.setId("mode");
    var mode = session.place().mode();
    texts.on(badge, "window.mode." + mode).getStyleClass().addAll("badge", "badge-" + mode);
    var place = new HBox(badge, mesh);
    place.setAlignment(Pos.CENTER_LEFT);
    place.getStyleClass().add("rail-place");
    var head = new VBox(brand(), place);
    head.getStyleClass().add("rail-head");
    return head;
  }

  /// The name of the program with its sign.
  static Node brand() {
    var mark = new StackPane(new FontIcon(Feather.ANCHOR));
    mark.getStyleClass().add("brand-mark");
    var name = Say.label("brand");
    name.setText("Mooring");
    var brand = new HBox(mark, name);
    brand.setAlignment(Pos.CENTER_LEFT);
    brand.getStyleClass().add("brand-row");
    return brand;
  }

  private Node step(StepId id, int number) {
    var model = context.model().step(id);
    var entry =
        RailEntry.of(id.word(), number, id.word() + ".name", model.state(), context.texts());
    entry.fact().bind(context.answers().spec().map(spec -> Optional.of(RailFact.of(id, spec))));
    entry.time().bind(model.elapsed().map(Elapsed::text));
    return entry(id.word(), entry);
  }

  private Node entry(String word, RailEntry entry) {
    var button = entry.button();
    button.setOnAction(_ -> navigation.go(word));
    entry.words().visibleProperty().bind(narrow.not());
    entry.words().managedProperty().bind(narrow.not());
    navigation
        .current()
        .subscribe(now -> button.pseudoClassStateChanged(CURRENT, now.equals(word)));
    return button;
  }
}
