package dev.mooring.app.wizard;

import dev.mooring.app.fx.Texts;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/// A font with Chinese glyphs, which machines that run tests seldom have.
final class ChineseFont {
  private ChineseFont() {}

  /// Wears it while the window speaks Chinese. On the JavaFX thread.
  static void dress(Parent root, Texts texts) {
    var families =
        List.of("400", "700").stream().map(weight -> load(weight).getFamily()).distinct().toList();
    texts
        .book()
        .subscribe(
            _ ->
                root.setStyle(
                    texts.isChinese() ? "-fx-font-family: \"" + families.getFirst() + "\";" : ""));
  }

  private static Font load(String weight) {
    var file = "/fonts/noto-sans-sc-" + weight + ".woff";
    var in = Objects.requireNonNull(ChineseFont.class.getResourceAsStream(file));
    return Objects.requireNonNull(Font.loadFont(in, 12), file);
  }
}
