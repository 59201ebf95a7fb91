package dev.mooring.app.page;

import dev.mooring.app.view.Card;
import dev.mooring.app.view.Say;
import dev.mooring.port.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/// Where Bookinfo's product page is to be seen.
final class ProductPageHint {
  private static final ResourceKind INGRESS = new ResourceKind("extensions/v1beta1", "Ingress");
  private final PageContext context;
  private final TextField address = new TextField();
  private final Card card;

  ProductPageHint(PageContext context) {
    this.context = context;
    var texts = context.texts();
    address.setId("product-page");
    address.setEditable(false);
    address.getStyleClass().addAll("mono", "shown");
    address.accessibleTextProperty().bind(texts.of("window.summary.see"));
    card = new Card(texts.on(Say.label("panel-title"), "window.summary.see"));
    card.rows(List.of(address));
  }

  Node node() {
    return card.node();
  }

  /// The ingress knows; where it does not, kubectl is the way to ask.
  void look() {
    var namespace = context.answers().now().bookinfoNamespace();
    var world = context.session().world();
    var command = "kubectl --namespace " + namespace + " get ingress";
    context
        .work()
        .ask(
            () ->
                world.cluster().list(INGRESS, namespace, Map.of()).stream()
                    .map(one -> one.text("/status/loadBalancer/ingress/0/ip"))
                    .filter(ip -> !ip.isEmpty())
                    .findFirst(),
            (Optional<String> ip) ->
                address.setText(ip.map(at -> "http://" + at + "/productpage").orElse(command)),
            _ -> address.setText(command));
  }
}
