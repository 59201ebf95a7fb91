package dev.mooring.run;

/// The right to write in a journal, until it is closed.
public final class JournalHold implements AutoCloseable {
  private final Runnable release;
  private boolean isOver;

  JournalHold(Runnable release) {
    this.release = release;
  }

  @Override
  public synchronized void close() {
    if (!isOver) {
      isOver = true;
      release.run();
    }
  }
}
