package dev.mooring.change.ratings;

import dev.mooring.change.Alteration;
import dev.mooring.change.Inverse;
import dev.mooring.change.OneLine;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes a rating into the machine's database, so that its arrival in the product page proves the
/// whole way.
///
/// @param review 1 or 2
/// @param rating 1 to 5
public record SetRating(MachineRef machine, int review, int rating) implements Alteration, OneLine {

  @Override
  public Phrase title() {
    return Phrase.of("change.rating", review, rating);
  }

  @Override
  public String detail() {
    return "test.ratings";
  }

  @Override
  public boolean isPresent(WorldView world) {
    return current(world).filter(now -> now == rating).isPresent();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return current(before)
        .map(now -> new RestoreRating(machine, review, now, Optional.of(rating), Optional.empty()));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    run(world, line(), lines);
    lines.accept("rating " + rating + " written for review " + review);
  }

  private Optional<Integer> current(WorldView world) {
    return look(world).flatMap(RatingsSql::ratings).map(ratings -> ratings.getOrDefault(review, 0));
  }

  @Override
  public String line() {
    return "sudo mysql -e '" + RatingsSql.set(review, rating) + "'";
  }
}
