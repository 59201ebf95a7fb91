package dev.mooring.app.page;

import dev.mooring.app.view.Card;
import dev.mooring.app.view.CommandText;
import dev.mooring.app.view.Say;
import dev.mooring.mesh.Mesh;
import dev.mooring.model.JoinSpec;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/// What to try next with the machine in the mesh: the tutorial's own next steps, with the commands
/// for this mesh.
final class NextThings {
  private final PageContext context;
  private final Card card;

  /// @param word of the texts `next.<word>` and `next.<word>.what`
  private record Thing(String word, String link, String command) {}

  NextThings(PageContext context) {
    this.context = context;
    card = new Card(context.texts().on(Say.label("panel-title"), "window.next.things"));
    card.node().setId("next-things");
    card.rows(things(context.session().spec()).stream().map(this::row).toList());
  }

  Node node() {
    return card.node();
  }

  private Node row(Thing thing) {
    var texts = context.texts();
    var name = texts.on(new Hyperlink(), "next." + thing.word());
    name.setId("next-" + thing.word());
    name.setOnAction(_ -> context.desk().browse(thing.link()));
    var what = texts.on(Say.paragraph("muted", "small"), "next." + thing.word() + ".what");
    return new VBox(name, what, new CommandText(texts, thing.command()).node());
  }

  private static List<Thing> things(JoinSpec spec) {
    return switch (Mesh.of(spec)) {
      case Mesh.Tutorial _ -> tutorial(spec);
      case Mesh.Istio1 _ -> istio1(spec);
    };
  }

  /// Istio 0.2: tasks "Configuring Request Routing" and "Collecting Metrics".
  private static List<Thing> tutorial(JoinSpec spec) {
    var namespace = spec.bookinfoNamespace();
    return List.of(
        new Thing(
            "routing",
            "https://istio.io/v0.2/docs/tasks/traffic-management/request-routing.html",
            "istioctl -n " + namespace + " get routerules -o yaml"),
        new Thing(
            "telemetry",
            "https://istio.io/v0.2/docs/tasks/telemetry/metrics-logs.html",
            "kubectl -n istio-system logs deployment/istio-mixer mixer"));
  }

  private static List<Thing> istio1(JoinSpec spec) {
    var namespace = spec.bookinfoNamespace();
    return List.of(
        new Thing(
            "routing",
            "https://istio.io/latest/docs/tasks/traffic-management/request-routing/",
            "kubectl -n " + namespace + " get virtualservices,destinationrules"),
        new Thing(
            "telemetry",
            "https://istio.io/latest/docs/tasks/observability/",
            "kubectl -n " + spec.workload().namespace() + " get workloadentries -o wide"));
  }
}
