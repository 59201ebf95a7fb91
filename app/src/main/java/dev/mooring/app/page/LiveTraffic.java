package dev.mooring.app.page;

import dev.mooring.app.state.Problem;
import dev.mooring.app.state.StepState;
import dev.mooring.app.view.Card;
import dev.mooring.app.view.CurlView;
import dev.mooring.app.view.CurlVoice;
import dev.mooring.app.view.Say;
import dev.mooring.app.view.Stars;
import dev.mooring.change.Shell;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldException;
import dev.mooring.step.StepId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// curl on the machine, line by line, and the stars that came back.
final class LiveTraffic {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final PageContext context;
  private final CurlView curl;
  private final Card stars;
  private final VBox box;
  private int round;

  LiveTraffic(PageContext context) {
    this.context = context;
    var texts = context.texts();
    curl = new CurlView(texts, this::ask);
    stars = new Card(texts.on(Say.label("panel-title"), "window.stars"));
    stars.node().setId("stars");
    hide(stars.node());
    box = new VBox(stars.node(), curl.node());
    box.getStyleClass().add("live");
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

  private void ask() {
    var spec = context.answers().now();
    var world = context.session().world();
    var events = context.work().events();
    var ticket = ++round;
    var command = "curl -sv --max-time 20 " + Shell.quote(spec.traffic().url()) + " 2>&1";
    curl.begin(command);
    hide(stars.node());
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
                                "The machine " + spec.machineRef() + " cannot be reached.", null)),
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
    try {
      showStars(JSON.readTree(body(outcome.out())).path("ratings"));
    } catch (JacksonException _) {
      // Any address may be asked; only the ratings API answers with stars.
      hide(stars.node());
    }
  }

  private static String body(String transcript) {
    return transcript
        .lines()
        .flatMap(CurlVoice::apart)
        .filter(line -> CurlVoice.of(line) == CurlVoice.BODY)
        .collect(Collectors.joining("\n"));
  }

  private void failed(Throwable failure) {
    curl.line(context.texts().now(Problem.of(failure).what()));
    curl.end();
  }

  private void showStars(JsonNode ratings) {
    List<Node> rows =
        ratings
            .propertyStream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> row(one.getKey(), one.getValue().asInt(0)))
            .toList();
    stars.rows(rows);
    stars.node().setVisible(!rows.isEmpty());
    stars.node().setManaged(!rows.isEmpty());
  }

  private static Node row(String reviewer, int rating) {
    var name = Say.label("row-title", "reviewer");
    name.setText(reviewer);
    var row = new HBox(name, Stars.of(rating));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static void hide(Node node) {
    node.setVisible(false);
    node.setManaged(false);
  }
}
