package dev.mooring.app.page;

import dev.mooring.app.fx.Texts;
import dev.mooring.app.guide.Glossary;
import dev.mooring.app.view.Say;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;

/// Words of the mesh in the labels of entries: pointing at one shows what it means.
final class Terms {
  /// The glossary's word in the label of an entry, by the entry's key.
  private static final Map<String, String> OF =
      Map.of(
          "context.context", "context",
          "context.bookinfo", "bookinfo",
          "context.expose", "internal-load-balancer",
          "sidecar.namespace", "sidecar",
          "sidecar.account", "service-account",
          "services.name", "endpoint",
          "traffic.url", "capture");

  private Terms() {}

  /// Lets a label explain its word, where it has one.
  static void explain(Label label, String key, Texts texts) {
    Optional.ofNullable(OF.get(key))
        .ifPresent(
            word -> {
              var meaning =
                  texts
                      .book()
                      .map(
                          book ->
                              Glossary.in(book.locale())
                                  .meaning("glossary.md#" + word)
                                  .orElseThrow());
              label.setTooltip(Say.meaning(meaning));
              label.getStyleClass().add("term");
              label.accessibleHelpProperty().bind(meaning);
            });
  }
}
