package dev.mooring.step;

import dev.mooring.change.Change;
import java.util.List;

/// What a step has to change so that the world is as wished.
public record Plan(StepId step, List<Wish> wishes) {

  public Plan {
    wishes = List.copyOf(wishes);
  }

  public boolean isEmpty() {
    return wishes.isEmpty();
  }

  public List<Change> changes() {
    return wishes.stream().map(Wish::change).toList();
  }
}
