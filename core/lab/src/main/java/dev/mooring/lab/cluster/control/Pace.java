package dev.mooring.lab.cluster.control;

import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.LabTime;
import java.util.concurrent.atomic.AtomicBoolean;

/// Lets the delays of the practice world pass, except while it is being furnished.
final class Pace {
  private final LabTime time;
  private final WorkQueue queue;
  private final AtomicBoolean immediate = new AtomicBoolean();
  private final AtomicBoolean open = new AtomicBoolean(true);

  Pace(LabTime time, WorkQueue queue) {
    this.time = time;
    this.queue = queue;
  }

  /// Queues a piece of work when a delay has passed.
  void later(Delay delay, Runnable piece) {
    if (immediate.get()) {
      queue.add(piece);
    } else if (open.get()) {
      var _ = time.later(delay, () -> queue.add(piece));
    }
  }

  /// Runs something that furnishes the world, and returns when all that follows has been done.
  void withoutDelays(Runnable furnish) {
    immediate.set(true);
    try {
      furnish.run();
      queue.awaitIdle();
    } finally {
      immediate.set(false);
    }
  }

  void stop() {
    open.set(false);
  }
}
