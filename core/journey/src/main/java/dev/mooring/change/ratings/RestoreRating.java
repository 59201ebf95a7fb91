package dev.mooring.change.ratings;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.change.Inverse;
import dev.mooring.change.Verb;
import dev.mooring.change.file.OurFiles;
import dev.mooring.command.Command;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts a rating back to what it was, unless others have changed it since.
///
/// @param written what we wrote; empty in a journal of Mooring's first release
/// @param seen the file that says that the rating was seen, and is back already; empty where none
///   is written
@JsonTypeName("RestoreRating")
public record RestoreRating(
    MachineRef machine, int review, int rating, Optional<Integer> written, Optional<String> seen)
    implements Inverse.OnTheMachine {

  /// As Mooring's first release noted it.
  public RestoreRating(MachineRef machine, int review, int rating) {
    this(machine, review, rating, Optional.empty(), Optional.empty());
  }

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
    return List.of(Command.on(machine, line()));
  }

  /// Also where the database is gone, or others have written since: then there is nothing to put
  /// back.
  @Override
  public boolean isPresent(WorldView world) {
    return !isMarked(world) || (!isSeen(world) && isBack(world));
  }

  private boolean isBack(WorldView world) {
    return look(world)
        .flatMap(RatingsSql::ratings)
        .map(ratings -> ratings.getOrDefault(review, 0))
        .filter(now -> now != rating && written.orElse(now).equals(now))
        .isEmpty();
  }

  private boolean isSeen(WorldView world) {
    return seen.filter(file -> holds(world, OurFiles.isListed(file))).isPresent();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    if (isSeen(world)) {
      run(world, OurFiles.remove(seen.orElseThrow()), lines);
    } else if (!isBack(world)) {
      run(world, line(), lines);
      lines.accept("rating " + rating + " written for review " + review);
    }
  }

  private String line() {
    return "sudo mysql -e '"
        + written
            .map(ours -> RatingsSql.swap(review, ours, rating))
            .orElseGet(() -> RatingsSql.set(review, rating))
        + "'";
  }

  private SetRating set() {
    return new SetRating(machine, review, rating);
  }
}
