package dev.mooring.app.output;

import dev.mooring.change.Change;
import dev.mooring.change.Cost;
import dev.mooring.change.Difference;
import dev.mooring.check.Finding;
import dev.mooring.step.Refusal;
import dev.mooring.text.Phrase;
import dev.mooring.text.Phrasebook;
import dev.mooring.text.Visible;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of text output that take several lines.
record TextBlocks(Phrasebook texts) {
  private static final String INDENT = "      ";

  /// `3 changes, about $18.25 a month`.
  String summary(List<? extends Change> changes) {
    var cost =
        changes.stream()
            .map(Change::cost)
            .flatMap(Optional::stream)
            .map(Cost::usdPerMonth)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return switch (changes.size()) {
          case 0 -> "nothing to change";
          case 1 -> "1 change";
          default -> changes.size() + " changes";
        }
        + (cost.signum() == 0 ? "" : ", about $" + cost + " a month while it exists");
  }

  String title(Change change) {
    var detail = change.detail().isEmpty() ? "" : "  (" + Visible.line(change.detail()) + ")";
    return change.verb().glyph() + " " + texts.say(change.title()) + detail;
  }

  /// What is there already, made by others.
  String left(Change change) {
    return "  = " + texts.say(change.title()) + "  (" + texts.say(Phrase.of("plan.left")) + ")";
  }

  /// What can't be made, and why.
  String refusal(Refusal refusal) {
    return "  ✗ " + texts.say(refusal.change().title()) + "\n" + finding(refusal.why());
  }

  /// A change with what a person should know of it, what becomes of its file or object, and what a
  /// person would type.
  String change(Proposal.Line line, Shown shown) {
    var shell = shown.shell();
    var change = line.change();
    return Stream.of(
            line.told().stream().map(texts::say).map("! "::concat),
            line.unseen().stream().map(this::unseen),
            shown.differences().apply(change).stream().map(TextBlocks::difference),
            change.commands().stream()
                .map(command -> shell.prompt() + Visible.text(shell.say(command))))
        .flatMap(parts -> parts)
        .map(TextBlocks::indent)
        .collect(Collectors.joining("\n", "  " + title(change) + "\n", ""));
  }

  private String unseen(Finding.Failed why) {
    var what = why.hint().what(why.args().toArray());
    return "? " + texts.say(Phrase.of("undo.unseen", texts.say(what), why.hint().code()));
  }

  private static String difference(Difference difference) {
    return switch (difference) {
      case Difference.Text text ->
          text.unified().stream().map(Visible::line).collect(Collectors.joining("\n"));
      case Difference.Secret(var name, var isThere) ->
          name + (isThere ? ": replaced; it is secret" : ": new; it is secret");
    };
  }

  /// The same as before, said once.
  String again(Finding.Failed failed) {
    return INDENT + "for the same reason [" + failed.hint().code() + "]";
  }

  /// The one shape of errors: what, why, what to do, causes, details.
  String finding(Finding.Failed failed) {
    var said = Said.of(failed, texts);
    var causes =
        said.causes().isEmpty()
            ? ""
            : "\nNot as it should be:\n  - " + String.join("\n  - ", said.causes());
    var details =
        failed.details().isEmpty()
            ? ""
            : "\nDetails: " + failed.details().strip().replace("\n", "\n       | ");
    return indent(
        said.what()
            + " ["
            + failed.hint().code()
            + "]\n"
            + said.why()
            + "\n→ "
            + said.todo()
            + causes
            + details);
  }

  String ending(Ending ending) {
    var how =
        switch (ending.status()) {
          case DONE -> "Done";
          case STOPPED -> "Stopped";
          case FAILED, REFUSED, WRONG_USE -> "Not done";
        };
    var path =
        ending
            .criticalPath()
            .map(seconds -> " (a perfect run: " + seconds(seconds) + ")")
            .orElse("");
    return how + " in " + seconds(ending.wall().toMillis() / 1000.0) + path;
  }

  /// Nothing where nobody had to wait.
  static String elapsed(Duration time) {
    return time.toMillis() < 100 ? "" : "  " + seconds(time.toMillis() / 1000.0);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private static String indent(String text) {
    return text.lines().map(INDENT::concat).collect(Collectors.joining("\n"));
  }
}
