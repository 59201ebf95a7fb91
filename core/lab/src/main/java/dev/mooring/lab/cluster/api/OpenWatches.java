package dev.mooring.lab.cluster.api;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// How long watches last: until somebody ends them all.
final class OpenWatches {
  private final AtomicLong ended = new AtomicLong();

  /// Whether a watch that begins now may still go on.
  BooleanSupplier begin() {
    var now = ended.get();
    return () -> ended.get() == now;
  }

  /// Ends all that are open; new ones may begin.
  void endAll() {
    ended.incrementAndGet();
  }
}
