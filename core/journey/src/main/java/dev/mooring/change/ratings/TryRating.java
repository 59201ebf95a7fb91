package dev.mooring.change.ratings;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.mooring.change.Alteration;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.change.file.OurFiles;
import dev.mooring.change.file.RemoveFiles;
import dev.mooring.command.Command;
import dev.mooring.facts.ProductPage;
import dev.mooring.mark.Mark;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes a rating, waits until the product page tells it, and writes the old one back. A file on
/// the machine says that it was seen: nothing else of it is left.
///
/// @param rating 1 to 5
public record TryRating(ProductPage page, int review, int rating) implements Alteration, OnMachine {
  private static final String SEEN = Mark.FOLDER + "/rating-seen";
  private static final Duration ARRIVAL = Duration.ofSeconds(30);

  @Override
  public MachineRef machine() {
    return page.machine();
  }

  @Override
  public Phrase title() {
    return Phrase.of("change.rating.try", review, rating);
  }

  @Override
  public String detail() {
    return "test.ratings";
  }

  @Override
  public List<Command> commands() {
    return write().commands();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return holds(world, "grep -qx " + rating + " " + SEEN);
  }

  /// Also puts the old rating back, where a run ended before it did.
  @Override
  public Optional<Inverse> inverse(WorldView before) {
    return Optional.of(
        current(before)
            .<Inverse>map(
                now ->
                    new RestoreRating(
                        machine(), review, now, Optional.of(rating), Optional.of(SEEN)))
            .orElseGet(() -> new RemoveFiles(machine(), List.of(SEEN), "istio")));
  }

  /// @throws WorldException.TimedOut when the page does not tell the rating in time; the old one is
  ///   back then too
  /// @throws WorldException.Conflict when others write the rating at the same time: theirs stays
  @Override
  public void apply(World world, Consumer<String> lines) {
    var before = current(world).orElse(0);
    swap(world, before, rating, lines);
    if (!current(world).equals(Optional.of(rating))) {
      throw new WorldException.Conflict(Phrase.of("refusal.rating.changed", review), null);
    }
    try {
      var shown = Failsafe.with(untilSeen()).get(() -> page.ratings(world));
      if (!isSeen(shown)) {
        throw new WorldException.TimedOut(Phrase.of("refusal.rating.unseen", shown, rating), null);
      }
    } finally {
      swap(world, rating, before, lines);
    }
    run(
        world,
        OurFiles.put(world.journey(), SEEN, "root:root", "0644"),
        (rating + "\n").getBytes(StandardCharsets.UTF_8),
        lines);
    lines.accept("rating " + rating + " seen");
  }

  private Optional<Integer> current(WorldView world) {
    return look(world).flatMap(RatingsSql::ratings).map(ratings -> ratings.getOrDefault(review, 0));
  }

  private void swap(World world, int from, int to, Consumer<String> lines) {
    run(world, "sudo mysql -e '" + RatingsSql.swap(review, from, to) + "'", lines);
  }

  private RetryPolicy<List<String>> untilSeen() {
    return RetryPolicy.<List<String>>builder()
        .handleResultIf(shown -> !isSeen(shown))
        .withDelay(Duration.ofMillis(500))
        .withMaxDuration(ARRIVAL)
        .withMaxRetries(-1)
        .build();
  }

  private boolean isSeen(List<String> shown) {
    return shown.equals(List.of(String.valueOf(rating)));
  }

  private SetRating write() {
    return new SetRating(machine(), review, rating);
  }
}
