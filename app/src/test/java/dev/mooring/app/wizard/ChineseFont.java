package dev.mooring.app.wizard;

import dev.mooring.app.fx.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// A font with Chinese glyphs, which machines that run tests seldom have.
final class ChineseFont {
  private ChineseFont() {}

  /// Wears it while the window speaks Chinese; the switch to Chinese always does. On the JavaFX
  /// thread.
  static void dress(Scene scene, Texts texts) {
    var family =
        List.of("400", "700").stream().map(ChineseFont::load).toList().getFirst().getFamily();
    var style = "-fx-font-family: \"" + family + "\";";
    var css = "#language { " + style + " }";
    var bytes = css.getBytes(StandardCharsets.UTF_8);
    scene.getStylesheets().add("data:text/css;base64," + Base64.getEncoder().encodeToString(bytes));
    texts.book().subscribe(_ -> scene.getRoot().setStyle(texts.isChinese() ? style : ""));
  }

  private static Font load(String weight) {
    var file = "/fonts/noto-sans-sc-" + weight + ".woff";
    var in = Objects.requireNonNull(ChineseFont.class.getResourceAsStream(file));
    return Objects.requireNonNull(Font.loadFont(in, 12), file);
  }
}
