package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.store.ApiException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the work of the controllers, one piece after another on one thread.
final class WorkQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkQueue.class);

  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private final Thread worker = Thread.ofVirtual().name("lab-controllers").start(this::work);

  void add(Runnable piece) {
    work.add(piece);
  }

  /// Returns when nothing is left to do.
  void awaitIdle() {
    var idle = false;
    while (!idle) {
      var reached = new CompletableFuture<Boolean>();
      work.add(() -> reached.complete(work.isEmpty()));
      idle = reached.join();
    }
  }

  @Override
  public void close() {
    worker.interrupt();
  }

  private void work() {
    try {
      while (true) {
        attempt(work.take());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void attempt(Runnable piece) {
    try {
      piece.run();
    } catch (ApiException gone) {
      // What it was about has been changed or deleted meanwhile; the next event brings it back.
      LOG.debug("a controller was refused: {}", gone.getMessage());
    } catch (RuntimeException bug) {
      LOG.error("a controller failed", bug);
    }
  }
}
