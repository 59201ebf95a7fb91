package dev.mooring.app.page;

import dev.mooring.app.view.Card;
import dev.mooring.app.view.Say;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MeshKind;
import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/// Where Bookinfo's product page is to be seen.
final class ProductPageHint {
  private final PageContext context;
  private final ResourceRef ingress;
  private final TextField address = new TextField();
  private final Card card;

  ProductPageHint(PageContext context) {
    this.context = context;
    var isToday = context.session().spec().mesh() == MeshKind.TODAY;
    var name = isToday ? "istio-ingressgateway" : "istio-ingress";
    ingress = new ResourceRef(ResourceKind.SERVICE, JoinSpec.ISTIO_NAMESPACE, name);
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
    var world = context.session().world();
    var command = "kubectl --namespace " + ingress.namespace() + " get service " + ingress.name();
    context
        .work()
        .ask(
            () -> world.cluster().find(ingress).flatMap(ProductPageHint::address),
            found -> address.setText(found.orElse(command)),
            _ -> address.setText(command));
  }

  private static Optional<String> address(Resource ingress) {
    var ip = ingress.text("/status/loadBalancer/ingress/0/ip");
    var port = ingress.json().at("/spec/ports/0/port").asInt(80);
    return ip.isEmpty()
        ? Optional.empty()
        : Optional.of("http://" + ip + ":" + port + "/productpage");
  }
}
