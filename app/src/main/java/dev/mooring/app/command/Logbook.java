package dev.mooring.app.command;

import dev.mooring.app.output.Evidence;
import dev.mooring.run.RunEvent;
import dev.mooring.text.Phrasebook;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What has happened in a run, for those who stop it half way.
final class Logbook {
  private final List<String> made = new ArrayList<>();
  private final Set<String> planned = new LinkedHashSet<>();
  private final Phrasebook texts;
  private Evidence evidence = Evidence.NONE;

  Logbook(Phrasebook texts) {
    this.texts = texts;
  }

  void accept(RunEvent event) {
    evidence = evidence.with(event);
    switch (event) {
      case RunEvent.StepPlanned e ->
          e.changes().forEach(change -> planned.add(texts.say(change.title())));
      case RunEvent.ChangeDone e -> {
        made.add(texts.say(e.change().title()));
        planned.remove(texts.say(e.change().title()));
      }
      default -> {
        // Only changes count.
      }
    }
  }

  Evidence evidence() {
    return evidence;
  }

  /// What is there now, and what is not.
  String summary() {
    return "Made: "
        + said(made)
        + "\nPlanned and not made: "
        + said(List.copyOf(planned))
        + "\nmooring run goes on from here; mooring undo takes back what was made.";
  }

  private static String said(List<String> titles) {
    return titles.isEmpty() ? "nothing" : String.join(", ", titles);
  }
}
