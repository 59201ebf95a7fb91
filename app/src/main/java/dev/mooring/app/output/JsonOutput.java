package dev.mooring.app.output;

import dev.mooring.change.Change;
import dev.mooring.check.Check;
import dev.mooring.check.Finding;
import dev.mooring.mesh.istio1.Lifetime;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Status;
import dev.mooring.text.Phrasebook;
import dev.mooring.text.Visible;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One JSON object a line, for programs. The guide's page on the command line lists the keys.
public final class JsonOutput implements Output {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final PrintWriter out;
  private final Phrasebook texts;
  private final JsonTexts nodes;

  public JsonOutput(PrintWriter out, Phrasebook texts) {
    this.out = out;
    this.texts = texts;
    this.nodes = new JsonTexts(texts);
  }

  @Override
  public void plan(String step, Proposal proposal, Shown shown) {
    var line = line("plan").put("step", step);
    line.set("changes", nodes.lines(proposal.lines(), shown));
    line.set("left", nodes.titles(proposal.left()));
    line.set("refused", nodes.refusals(proposal.refusals()));
    line.set("remarks", nodes.phrases(proposal.remarks()));
    print(line);
  }

  @Override
  public void status(Status status) {
    var line = line("status").put("step", status.step().word()).put("done", status.isDone());
    line.set("missing", nodes.changes(status.missing()));
    line.set("refused", nodes.refusals(status.refused()));
    var failed = line.putArray("failed");
    status.failed().forEach(finding -> failed.add(nodes.finding(finding)));
    print(line);
  }

  @Override
  public void event(RunEvent event) {
    print(
        switch (event) {
          case RunEvent.StepStarted e -> line("step-started", e);
          case RunEvent.StepPlanned(_, _, var changes) -> {
            var line = line("step-planned", event);
            line.set("changes", nodes.changes(changes));
            yield line;
          }
          case RunEvent.PlanFailed e ->
              line("plan-failed", e).set("finding", nodes.finding(e.finding()));
          case RunEvent.ChangeRefused e ->
              line("change-refused", e)
                  .put("title", texts.say(e.change().title()))
                  .set("finding", nodes.finding(e.finding()));
          case RunEvent.CheckPassed e ->
              check("check-passed", e, e.check())
                  .put("fact", e.fact().text())
                  .put("took_s", seconds(e.took()));
          case RunEvent.CheckWaiting e ->
              check("check-waiting", e, e.check())
                  .put("waited_s", seconds(e.sofar()))
                  .set("reason", nodes.reason(e.reason()));
          case RunEvent.CheckFailed e ->
              check("check-failed", e, e.check()).set("finding", nodes.finding(e.finding()));
          case RunEvent.ChangeBegun e -> change("change-begun", e, e.index(), e.change());
          case RunEvent.ChangeDone e ->
              change("change-done", e, e.index(), e.change()).put("took_s", seconds(e.took()));
          case RunEvent.ChangeFailed e ->
              change("change-failed", e, e.index(), e.change())
                  .set("finding", nodes.finding(e.finding()));
          case RunEvent.Kept e ->
              line("kept", e)
                  .put("title", texts.say(e.change().title()))
                  .put("why", texts.say(e.why()));
          case RunEvent.Output e -> line("output", e).put("line", e.line());
          case RunEvent.StepDone e -> line("step-done", e).put("took_s", seconds(e.took()));
          case RunEvent.StepEnded e -> line("step-ended", e).put("outcome", word(e.outcome()));
        });
  }

  @Override
  public void trouble(Finding.Failed finding) {
    var line = line("trouble");
    line.set("finding", nodes.finding(finding));
    print(line);
  }

  @Override
  public void identity(Lifetime lifetime, String said) {
    print(
        line("identity")
            .put("ends", lifetime.ends().toString())
            .put("left_s", seconds(lifetime.left()))
            .put("reboot_safe", lifetime.outlivesReboot())
            .put("night_safe", lifetime.outlivesNight()));
  }

  @Override
  public void note(String text) {
    // Remarks are for people.
  }

  @Override
  public void finished(Ending ending) {
    var line =
        line("finished")
            .put("outcome", word(ending.status()))
            .put("status", ending.status().code());
    ending.evidence().http().ifPresent(http -> line.put("http", http));
    ending.evidence().server().ifPresent(server -> line.put("server", server));
    ending
        .evidence()
        .rating()
        .ifPresent(rating -> line.put("rating", "seen").put("rating_seen", rating));
    line.put("wall_s", seconds(ending.wall()));
    ending.criticalPath().ifPresent(path -> line.put("critical_path_s", path));
    print(line);
  }

  private ObjectNode check(String name, RunEvent event, Check check) {
    return line(name, event).put("check", check.id().word()).put("title", texts.say(check.title()));
  }

  private ObjectNode change(String name, RunEvent event, int index, Change change) {
    return line(name, event).put("index", index).put("title", texts.say(change.title()));
  }

  private static ObjectNode line(String name, RunEvent event) {
    return line(name).put("at", event.at().toString()).put("step", event.step());
  }

  private static ObjectNode line(String name) {
    return JSON.createObjectNode().put("event", name);
  }

  private static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3);
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void print(ObjectNode line) {
    out.println(Visible.json(JSON.writeValueAsString(line)));
    out.flush();
  }
}
