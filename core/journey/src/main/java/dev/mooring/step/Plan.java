package dev.mooring.step;

import dev.mooring.change.Change;
import dev.mooring.change.Standing;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a step has to change so that the world is as wished.
///
/// @param left what others made and fits: it isn't touched, and never undone
/// @param refusals what can't be made because others have something else there; with one of them
///   nothing of the journey is made
public record Plan(StepId step, List<Wish> wishes, List<Change> left, List<Refusal> refusals) {

  public Plan {
    wishes = List.copyOf(wishes);
    left = List.copyOf(left);
    refusals = List.copyOf(refusals);
  }

  /// Compares all wishes with the world at the same time.
  ///
  /// @param keyComes see [Seen]
  /// @throws WorldException when the world refuses to answer
  static Plan of(StepId step, List<Wish> wishes, WorldView world, boolean keyComes) {
    var seen = look(wishes, world, keyComes);
    var missing = changes(wishes, seen, one -> !one.isPresent()).toList();
    return new Plan(
        step,
        IntStream.range(0, wishes.size())
            .filter(i -> isMade(wishes.get(i), missing))
            .mapToObj(i -> seen.get(i).made(wishes.get(i)))
            .toList(),
        changes(wishes, seen, one -> one.isPresent() && one.standing() instanceof Standing.Fits)
            .toList(),
        IntStream.range(0, wishes.size())
            .boxed()
            .flatMap(i -> Refusal.of(wishes.get(i).change(), seen.get(i).standing()))
            .toList());
  }

  private static boolean isMade(Wish wish, List<Change> missing) {
    return missing.contains(wish.change()) || wish.usesAnyOf(missing);
  }

  private static List<Seen> look(List<Wish> wishes, WorldView world, boolean keyComes) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          wishes.stream()
              .map(
                  wish ->
                      CompletableFuture.supplyAsync(() -> Seen.of(wish, world, keyComes), threads))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof WorldException refusal) {
        throw refusal;
      }
      throw failure;
    }
  }

  private static Stream<Change> changes(
      List<Wish> wishes, List<Seen> seen, Predicate<Seen> wanted) {
    return IntStream.range(0, wishes.size())
        .filter(i -> wanted.test(seen.get(i)))
        .mapToObj(i -> wishes.get(i).change());
  }

  public boolean isEmpty() {
    return wishes.isEmpty();
  }

  public List<Change> changes() {
    return wishes.stream().map(Wish::change).toList();
  }
}
