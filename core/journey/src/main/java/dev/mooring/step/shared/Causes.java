package dev.mooring.step.shared;

import dev.mooring.change.Change;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.step.Step;
import dev.mooring.step.Wish;
import dev.mooring.text.Phrase;
import java.util.List;

/// Looks for the reason of a failure: every wish of the steps that the world does not fulfil.
public record Causes(List<Step> steps) {

  /// The titles of the changes that are missing.
  public List<Phrase> find(JoinSpec spec, WorldView world) {
    return steps.stream()
        .flatMap(step -> step.wishes(spec).stream())
        .map(Wish::change)
        .filter(change -> !isPresent(change, world))
        .map(Change::title)
        .distinct()
        .toList();
  }

  private static boolean isPresent(Change change, WorldView world) {
    try {
      return change.isPresent(world);
    } catch (WorldException _) {
      return false;
    }
  }
}
