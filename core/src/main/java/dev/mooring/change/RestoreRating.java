package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;

/// Puts a rating back to what it was.
@JsonTypeName("RestoreRating")
public record RestoreRating(MachineRef machine, int review, int rating)
    implements Inverse, Inverse.Inside, OnMachine {

  @Override
  public Verb verb() {
    return Verb.CHANGE;
  }

  @Override
  public Phrase title() {
    return set().title();
  }

  @Override
  public String detail() {
    return set().detail();
  }

  @Override
  public List<Command> commands() {
    return set().commands();
  }

  /// Also where the database is gone: then there is nothing to put back.
  @Override
  public boolean isPresent(WorldView world) {
    return !isMarked(world)
        || look(world)
            .flatMap(RatingsSql::ratings)
            .filter(ratings -> ratings.getOrDefault(review, 0) != rating)
            .isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    set().apply(world, lines);
  }

  private SetRating set() {
    return new SetRating(machine, review, rating);
  }
}
