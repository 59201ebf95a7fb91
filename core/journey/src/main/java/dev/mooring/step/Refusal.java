package dev.mooring.step;

import dev.mooring.change.Change;
import dev.mooring.change.Standing;
import dev.mooring.check.Finding;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A change that can't be made, because what stands in its place belongs to others.
public record Refusal(Change change, Finding.Failed why) {

  /// Of some wishes those that can't be made, as far as it can be seen yet. What can't, such as a
  /// machine that isn't there yet, is looked at again when its turn comes.
  static List<Refusal> of(List<Wish> wishes, WorldView world) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          wishes.stream()
              .map(wish -> CompletableFuture.supplyAsync(() -> seen(wish.change(), world), threads))
              .toList();
      return answers.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
    }
  }

  private static List<Refusal> seen(Change change, WorldView world) {
    try {
      return of(change, change.standing(world)).toList();
    } catch (WorldException _) {
      return List.of();
    }
  }

  static Stream<Refusal> of(Change change, Standing standing) {
    return standing instanceof Standing.Taken(var why)
        ? Stream.of(new Refusal(change, why))
        : Stream.of();
  }
}
