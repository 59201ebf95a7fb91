package dev.mooring.app.page;

import dev.mooring.app.output.Lifetimes;
import dev.mooring.app.state.Problem;
import dev.mooring.app.view.Card;
import dev.mooring.app.view.FindingView;
import dev.mooring.app.view.Say;
import dev.mooring.mesh.istio1.Lifetime;
import dev.mooring.run.Renewal;
import dev.mooring.run.RunEvent;
import dev.mooring.step.Identity;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// When the machine's certificate ends, what that means, and a new token for it. Empty in a mesh in
/// which nothing runs out.
final class KeepingAlive {
  private final PageContext context;
  private final Optional<Identity> identity;
  private final ObjectProperty<Optional<Problem>> problem =
      new SimpleObjectProperty<>(Optional.empty());
  private final Label says = Say.paragraph("muted");
  private final Button renew;
  private final VBox box;

  KeepingAlive(PageContext context) {
    this.context = context;
    identity = context.session().journey().identity();
    var texts = context.texts();
    says.setId("lifetime");
    says.setMaxWidth(Double.MAX_VALUE);
    renew = texts.on(new Button(), "window.renew");
    renew.setId("renew");
    identity.ifPresent(known -> renew.setOnAction(_ -> renew(known)));
    var finding = new FindingView(texts, problem);
    finding.node().setId("renew-finding");
    var card = new Card(texts.on(Say.label("panel-title"), "window.identity"));
    card.rows(List.of(says, new HBox(renew)));
    box = new VBox(card.node(), finding.node());
    box.getStyleClass().add("live");
    show(false);
  }

  Node node() {
    return box;
  }

  void look() {
    identity.ifPresent(this::look);
  }

  private void look(Identity known) {
    var spec = context.answers().now();
    var world = context.session().world();
    context.work().ask(() -> known.lifetime(spec, world), this::show, _ -> show(false));
  }

  private void show(Optional<Lifetime> lifetime) {
    lifetime.ifPresent(
        now -> {
          var phrase = Lifetimes.said(now, ZoneId.systemDefault());
          context.texts().on(says, phrase.key(), phrase.args().toArray());
        });
    show(lifetime.isPresent());
  }

  private void renew(Identity known) {
    var change = known.renewal(context.answers().now());
    var session = context.session();
    renew.setDisable(true);
    problem.set(Optional.empty());
    context
        .work()
        .ask(
            () -> new Renewal(session.world(), session.journal()).run(change, this::note),
            (RunEvent.Outcome _) -> renewed(),
            this::broken);
  }

  private void note(RunEvent event) {
    if (event instanceof RunEvent.ChangeFailed failed) {
      context.work().events().post(() -> problem.set(Optional.of(Problem.of(failed.finding()))));
    }
  }

  private void renewed() {
    renew.setDisable(false);
    look();
  }

  private void broken(Throwable failure) {
    renew.setDisable(false);
    problem.set(Optional.of(Problem.of(failure)));
  }

  private void show(boolean isKnown) {
    box.setVisible(isKnown);
    box.setManaged(isKnown);
  }
}
