package dev.mooring.app.page;

import dev.mooring.app.state.Problem;
import dev.mooring.app.state.StepState;
import dev.mooring.app.state.SubStep;
import dev.mooring.app.state.SubStepKey;
import dev.mooring.app.view.Columns;
import dev.mooring.app.view.CurlView;
import dev.mooring.app.view.StarsCard;
import dev.mooring.app.view.TopologyCard;
import dev.mooring.check.CheckId;
import dev.mooring.command.Shell;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldException;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrase;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// curl on the machine, line by line, the stars that came back, and the way that they took.
final class LiveTraffic {
  private static final double ENOUGH = 760;
  private static final double SHARE = .46;
  private final PageContext context;
  private final CurlView curl;
  private final StarsCard stars;
  private final Node box;
  private Ratings known = Ratings.none();
  private int round;

  LiveTraffic(PageContext context) {
    this.context = context;
    var texts = context.texts();
    curl = new CurlView(texts, this::ask);
    stars = new StarsCard(texts, this::write, this::browse);
    var left = new VBox(stars.node(), curl.node());
    left.getStyleClass().add("live");
    var way = new TopologyCard(texts, context.desk(), context.topology());
    box = new Columns(left, way.node(), ENOUGH, SHARE);
    var step = context.model().step(StepId.TRAFFIC);
    step.state()
        .subscribe(
            state -> {
              if (state == StepState.DONE && step.ran().get()) {
                ask();
              }
            });
  }

  Node node() {
    return box;
  }

  /// Writes a rating the way the whole step does: planned, checked, and to be taken back.
  private void write(int rating) {
    context.answers().change(spec -> spec.withTraffic(spec.traffic().withRating(rating)));
    context.conductor().run(StepId.TRAFFIC);
  }

  private void browse() {
    var page = ProductPageAddress.in(context.session().spec().mesh());
    var cluster = context.session().world().cluster();
    context
        .work()
        .ask(
            () -> page.find(cluster), found -> found.ifPresent(context.desk()::browse), this::tell);
  }

  private void ask() {
    var spec = context.answers().now();
    var world = context.session().world();
    var events = context.work().events();
    var ticket = ++round;
    var command = "curl -sv --max-time 20 " + Shell.quote(spec.traffic().url()) + " 2>&1";
    curl.begin(command);
    context
        .work()
        .ask(
            () ->
                world
                    .machine(spec.machineRef())
                    .map(there -> there.ask(command, line -> events.post(() -> show(ticket, line))))
                    .orElseThrow(
                        () ->
                            new WorldException.Unreachable(
                                Phrase.of("refusal.machine.silent", spec.machineRef()), null)),
            outcome -> ifCurrent(ticket, () -> answered(outcome)),
            failure -> ifCurrent(ticket, () -> failed(failure)));
  }

  private void show(int ticket, String line) {
    ifCurrent(ticket, () -> curl.line(line));
  }

  /// What a run of curl says that was begun before the last one is of no interest.
  private void ifCurrent(int ticket, Runnable action) {
    if (ticket == round) {
      action.run();
    }
  }

  private void answered(Outcome outcome) {
    curl.end();
    var now = Ratings.in(outcome.out());
    stars.show(now.stars(), now.since(known, waited()));
    known = now;
  }

  /// How long the new rating took to the product page.
  private Duration waited() {
    return context.model().step(StepId.TRAFFIC).subSteps().stream()
        .filter(sub -> sub.key().equals(new SubStepKey.OfCheck(CheckId.TRAFFIC_RATING)))
        .map(SubStep::elapsed)
        .map(elapsed -> elapsed.get())
        .findFirst()
        .orElse(Duration.ZERO);
  }

  private void failed(Throwable failure) {
    tell(failure);
    curl.end();
    stars.hide();
  }

  private void tell(Throwable failure) {
    curl.line(context.texts().now(Problem.of(failure).what()));
  }
}
