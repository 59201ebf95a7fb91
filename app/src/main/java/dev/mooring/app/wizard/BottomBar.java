package dev.mooring.app.wizard;

import atlantafx.base.theme.Styles;
import dev.mooring.app.fx.Texts;
import dev.mooring.app.page.PageContext;
import dev.mooring.app.view.Say;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Back, Stop, Next, and the one action by its name.
final class BottomBar {
  private final Texts texts;
  private final Label hint = Say.cut(Say.label("muted"));
  private final Button back;
  private final Button stop;
  private final Button next;
  private final Button action;
  private final HBox box;

  BottomBar(PageContext context, Runnable back, Runnable stop, Runnable next, Runnable action) {
    texts = context.texts();
    hint.setId("hint");
    this.back = button("back", "window.back", back);
    this.stop = button("stop", "window.stop", stop);
    this.next = button("next", "window.next", next);
    this.action = button("action", "window.finish", action);
    this.stop.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
    this.action.getStyleClass().add(Styles.SUCCESS);
    box = new HBox(hint, Say.gap(), this.back, this.stop, this.next, this.action);
    box.getStyleClass().add("bottom-bar");
    box.setAlignment(Pos.CENTER_LEFT);
  }

  Node node() {
    return box;
  }

  private Button button(String id, String key, Runnable action) {
    var button = texts.on(new Button(), key);
    button.setId(id);
    button.setMnemonicParsing(true);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Shows what can be done on the page in front.
  void show(Offer offer) {
    texts.on(hint, offer.hint().key(), offer.hint().args().toArray());
    texts.on(action, offer.actionKey());
    back.setDisable(!offer.allows(Offer.Verb.BACK));
    show(stop, offer.allows(Offer.Verb.STOP));
    show(next, offer.allows(Offer.Verb.NEXT));
    action.setDisable(!offer.allows(Offer.Verb.ACT));
    // While it runs, Stop stands where the action was.
    show(action, !offer.allows(Offer.Verb.STOP));
    action.setDefaultButton(offer.main() == Offer.Verb.ACT);
    next.setDefaultButton(offer.main() == Offer.Verb.NEXT);
  }

  private static void show(Node node, boolean isWanted) {
    node.setVisible(isWanted);
    node.setManaged(isWanted);
  }
}
