package dev.mooring.lab.mesh;

import dev.mooring.lab.mesh.RouteRule.Route;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes turns, so that every version gets its share without any chance in it.
public final class Rotation {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private final ConcurrentMap<String, AtomicInteger> turns = new ConcurrentHashMap<>();

  /// The next of several, round and round.
  ///
  /// @param key what the turns are counted for
  public <T> T next(String key, List<T> candidates) {
    return candidates.get(turn(key) % candidates.size());
  }

  /// The next route by weight; without weights all have the same.
  public Route nextRoute(String key, List<Route> routes) {
    var total = routes.stream().mapToInt(Route::weight).sum();
    if (total == 0) {
      return next(key, routes);
    }
    // Multiples of the golden ratio spread evenly, so that a 50:50 split alternates early on.
    var point = turn(key) * GOLDEN % 1 * total;
    for (var route : routes) {
      point -= route.weight();
      if (point < 0) {
        return route;
      }
    }
    return routes.getLast();
  }

  private int turn(String key) {
    return turns.computeIfAbsent(key, _ -> new AtomicInteger()).getAndIncrement()
        & Integer.MAX_VALUE;
  }
}
