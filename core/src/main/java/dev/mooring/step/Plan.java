package dev.mooring.step;

import dev.mooring.change.Change;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// What a step has to change so that the world is as wished.
public record Plan(StepId step, List<Wish> wishes) {

  public Plan {
    wishes = List.copyOf(wishes);
  }

  /// Compares all wishes with the world at the same time.
  ///
  /// @throws WorldException when the world refuses to answer
  static Plan of(StepId step, List<Wish> wishes, WorldView world) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          wishes.stream()
              .map(
                  wish ->
                      CompletableFuture.supplyAsync(() -> wish.change().isPresent(world), threads))
              .toList();
      var missing =
          IntStream.range(0, wishes.size())
              .filter(i -> !answers.get(i).join())
              .mapToObj(i -> wishes.get(i).change())
              .toList();
      return new Plan(
          step,
          wishes.stream()
              .filter(wish -> missing.contains(wish.change()) || wish.usesAnyOf(missing))
              .toList());
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof WorldException refusal) {
        throw refusal;
      }
      throw failure;
    }
  }

  public boolean isEmpty() {
    return wishes.isEmpty();
  }

  public List<Change> changes() {
    return wishes.stream().map(Wish::change).toList();
  }
}
