package dev.mooring.app.view;

import dev.mooring.app.fx.Texts;
import dev.mooring.change.Change;
import dev.mooring.change.Cost;
import java.math.RoundingMode;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One change in a row: its sign, what it is, where and how, what it costs.
public final class ChangeRow {
  private ChangeRow() {}

  public static HBox of(Change change, Texts texts) {
    var verb = change.verb();
    return of(change, verb.glyph(), "sign-" + verb.name().toLowerCase(Locale.ROOT), texts);
  }

  /// One that stays as it is.
  public static HBox kept(Change change, Texts texts) {
    return of(change, "=", "muted", texts);
  }

  /// One that can't be made.
  static HBox refused(Change change, Texts texts) {
    return of(change, "✗", "sign-refused", texts);
  }

  /// Adds a line below the words of a row.
  public static void tell(HBox row, ObservableValue<String> text) {
    var told = Say.paragraph("told");
    told.textProperty().bind(text);
    below(row, told);
  }

  /// Adds something below the words of a row.
  public static void below(HBox row, Node node) {
    ((VBox) row.lookup(".row-words")).getChildren().add(node);
  }

  private static HBox of(Change change, String glyph, String style, Texts texts) {
    var sign = Say.label("sign", style);
    sign.setText(glyph);
    var title = Say.cut(Say.label("row-title"));
    title.textProperty().bind(texts.of(change.title()));
    var detail = Say.cut(Say.label("muted", "small"));
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

  private static String rounded(Cost cost) {
    return cost.usdPerMonth().setScale(0, RoundingMode.HALF_UP).toPlainString();
  }
}
