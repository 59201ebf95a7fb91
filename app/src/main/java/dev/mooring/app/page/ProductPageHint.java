package dev.mooring.app.page;

import atlantafx.base.theme.Styles;
import dev.mooring.app.view.Card;
import dev.mooring.app.view.Say;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/// Where Bookinfo's product page is to be seen.
final class ProductPageHint {
  private final PageContext context;
  private final ProductPageAddress page;
  private final TextField address = new TextField();
  private final Button browse = new Button();
  private final Card card;

  ProductPageHint(PageContext context) {
    this.context = context;
    page = ProductPageAddress.in(context.session().spec().mesh());
    var texts = context.texts();
    address.setId("product-page");
    address.setEditable(false);
    address.getStyleClass().addAll("mono", "shown");
    address.accessibleTextProperty().bind(texts.of("window.summary.see"));
    texts.on(browse, "window.browse").setId("browse");
    browse.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    browse.setOnAction(_ -> context.desk().browse(address.getText()));
    browse.setVisible(false);
    var title = texts.on(Say.label("panel-title"), "window.summary.see");
    card = new Card(title, Say.gap(), browse);
    card.rows(List.of(address));
  }

  Node node() {
    return card.node();
  }

  /// The ingress knows; where it does not, kubectl is the way to ask.
  void look() {
    var world = context.session().world();
    context
        .work()
        .ask(
            () -> page.find(world.cluster()),
            found -> {
              browse.setVisible(found.isPresent());
              address.setText(found.orElse(page.command()));
            },
            _ -> address.setText(page.command()));
  }
}
