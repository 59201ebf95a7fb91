package dev.mooring.app.wizard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/// How well words stand out, from the colours that are really used (WCAG 2.2, 1.4.3).
final class Contrast {
  private static final double ENOUGH = 4.5;

  private Contrast() {}

  /// The words in sight that stand out too little. What is disabled does not count.
  static List<String> tooLittle(Parent root) {
    return Sight.of(root)
        .filter(node -> node instanceof Text || node instanceof Labeled)
        .filter(node -> !isDisabled(node))
        .flatMap(Contrast::judged)
        .distinct()
        .toList();
  }

  private static Stream<String> judged(Node node) {
    var words = node instanceof Text text ? text.getText() : ((Labeled) node).getText();
    if (words.isBlank()) {
      return Stream.empty();
    }
    var ground = ground(node);
    return colour(node instanceof Text text ? text.getFill() : ((Labeled) node).getTextFill())
        .map(colour -> over(colour, ground))
        .filter(colour -> ratio(colour, ground) < ENOUGH)
        .map(
            colour ->
                String.format(
                    Locale.ROOT,
                    "%.1f: '%s' %s, %s on %s",
                    ratio(colour, ground),
                    words,
                    node.getStyleClass(),
                    colour,
                    ground))
        .stream();
  }

  private static boolean isDisabled(Node node) {
    return node.isDisabled();
  }

  /// All backgrounds behind the node, laid over each other.
  private static Color ground(Node node) {
    var colour = Color.TRANSPARENT;
    for (var at = node; at != null; at = at.getParent()) {
      if (at instanceof Region region && region.getBackground() != null) {
        var fills = region.getBackground().getFills();
        for (var i = fills.size() - 1; i >= 0; i--) {
          var below = colour(fills.get(i).getFill()).orElse(Color.TRANSPARENT);
          colour = over(colour, below);
        }
      }
      if (colour.getOpacity() >= 1) {
        return colour;
      }
    }
    return over(colour, Color.WHITE);
  }

  private static Optional<Color> colour(Paint paint) {
    return paint instanceof Color colour ? Optional.of(colour) : Optional.empty();
  }

  private static Color over(Color above, Color below) {
    var share = above.getOpacity();
    var opacity = share + below.getOpacity() * (1 - share);
    if (opacity == 0) {
      return Color.TRANSPARENT;
    }
    return new Color(
        mixed(above.getRed(), below.getRed(), share, below.getOpacity(), opacity),
        mixed(above.getGreen(), below.getGreen(), share, below.getOpacity(), opacity),
        mixed(above.getBlue(), below.getBlue(), share, below.getOpacity(), opacity),
        Math.min(1, opacity));
  }

  private static double mixed(
      double above, double below, double share, double belowShare, double opacity) {
    return Math.clamp((above * share + below * belowShare * (1 - share)) / opacity, 0, 1);
  }

  static double ratio(Color one, Color two) {
    var light = Math.max(luminance(one), luminance(two));
    var dark = Math.min(luminance(one), luminance(two));
    return (light + .05) / (dark + .05);
  }

  private static double luminance(Color colour) {
    return .2126 * linear(colour.getRed())
        + .7152 * linear(colour.getGreen())
        + .0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
  }
}
