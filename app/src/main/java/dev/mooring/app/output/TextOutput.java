package dev.mooring.app.output;

import dev.mooring.check.Finding;
import dev.mooring.mesh.istio1.Lifetime;
import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Status;
import dev.mooring.text.Phrasebook;
import java.io.PrintWriter;
import java.util.Optional;

/// Lines for people.
public final class TextOutput implements Output {
  private final PrintWriter out;
  private final Phrasebook texts;
  private final TextBlocks blocks;
  private final AddressTable addresses = new AddressTable();
  private Optional<Finding.Failed> lastFailure = Optional.empty();

  public TextOutput(PrintWriter out, Phrasebook texts) {
    this.out = out;
    this.texts = texts;
    this.blocks = new TextBlocks(texts);
  }

  @Override
  public void plan(String step, Proposal proposal, Shown shown) {
    print(name(step) + ": " + blocks.summary(proposal.changes()));
    proposal.left().forEach(change -> print(blocks.left(change)));
    proposal.lines().forEach(line -> print(blocks.change(line, shown)));
    proposal.remarks().forEach(remark -> print("  · " + texts.say(remark)));
    proposal.refusals().forEach(refusal -> print(blocks.refusal(refusal)));
    print("");
  }

  @Override
  public void status(Status status) {
    print((status.isDone() ? "✓ " : "✗ ") + name(status.step().word()));
    status.missing().forEach(change -> print("    missing: " + texts.say(change.title())));
    status.refused().forEach(refusal -> print(blocks.refusal(refusal)));
    status.failed().forEach(finding -> print(blocks.finding(finding)));
  }

  @Override
  public void event(RunEvent event) {
    addresses.accept(event);
    switch (event) {
      case RunEvent.StepStarted e -> print("▸ " + name(e.step()));
      case RunEvent.StepPlanned e -> {
        print(prefix(e) + blocks.summary(e.changes()));
        e.changes().forEach(change -> print(prefix(e) + blocks.title(change)));
      }
      case RunEvent.PlanFailed e -> print(blocks.finding(e.finding()));
      case RunEvent.ChangeRefused e -> {
        print(prefix(e) + "✗ " + texts.say(e.change().title()));
        print(blocks.finding(e.finding()));
      }
      case RunEvent.CheckPassed e ->
          print(
              prefix(e)
                  + "✓ "
                  + texts.say(e.check().title())
                  + (e.fact().text().isEmpty() ? "" : ": " + e.fact().text())
                  + TextBlocks.elapsed(e.took()));
      case RunEvent.CheckWaiting e ->
          print(
              prefix(e)
                  + "… "
                  + texts.say(e.reason().hint().what(e.reason().args().toArray()))
                  + TextBlocks.elapsed(e.sofar()));
      case RunEvent.CheckFailed e -> {
        var warning = e.finding().severity() == Finding.Severity.WARNING;
        print(prefix(e) + (warning ? "! " : "✗ ") + texts.say(e.check().title()));
        print(blocks.finding(e.finding()));
      }
      case RunEvent.ChangeBegun e -> print(prefix(e) + "  " + texts.say(e.change().title()) + " …");
      case RunEvent.ChangeDone e ->
          print(prefix(e) + "✓ " + texts.say(e.change().title()) + TextBlocks.elapsed(e.took()));
      case RunEvent.ChangeFailed e -> {
        print(prefix(e) + "✗ " + texts.say(e.change().title()));
        print(
            lastFailure.filter(e.finding()::equals).isPresent()
                ? blocks.again(e.finding())
                : blocks.finding(e.finding()));
        lastFailure = Optional.of(e.finding());
      }
      case RunEvent.Kept e ->
          print(prefix(e) + "= " + texts.say(e.change().title()) + ": " + texts.say(e.why()));
      case RunEvent.Output e -> print(prefix(e) + "  | " + e.line());
      case RunEvent.StepDone e -> {
        addresses.of(e).ifPresent(this::print);
        print("✓ " + name(e.step()) + TextBlocks.elapsed(e.took()));
      }
      case RunEvent.StepEnded e ->
          print(
              (e.outcome() == RunEvent.Outcome.STOPPED ? "■ " : "✗ ")
                  + name(e.step())
                  + (e.outcome() == RunEvent.Outcome.STOPPED ? ": stopped" : ": failed"));
    }
  }

  @Override
  public void trouble(Finding.Failed finding) {
    print(blocks.finding(finding));
  }

  @Override
  public void identity(Lifetime lifetime, String said) {
    print(said);
  }

  @Override
  public void note(String text) {
    print(text);
  }

  @Override
  public void finished(Ending ending) {
    print(blocks.ending(ending));
  }

  private String name(String step) {
    return step.equals(Cleanup.WORD) ? "Clean-up" : texts.say(step + ".name");
  }

  private static String prefix(RunEvent event) {
    return "  %-8s ".formatted(event.step());
  }

  private void print(String text) {
    out.println(text);
    out.flush();
  }
}
