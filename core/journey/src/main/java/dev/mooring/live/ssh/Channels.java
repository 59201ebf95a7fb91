package dev.mooring.live.ssh;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many commands run at once on one connection. OpenSSH allows ten unless it is told otherwise
/// (sshd_config(5), `MaxSessions`); a server that allows fewer shows it by refusing one.
final class Channels {
  private static final int USUAL = 8;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition left = lock.newCondition();
  private int limit = USUAL;
  private int busy;

  /// Waits for a free one.
  void take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (busy >= limit) {
        left.await();
      }
      busy++;
    } finally {
      lock.unlock();
    }
  }

  void giveBack() {
    lock.lock();
    try {
      busy--;
      left.signal();
    } finally {
      lock.unlock();
    }
  }

  /// The server refused the one that was just taken: from now on there is one less at a time.
  ///
  /// @return whether others are busy, so that waiting for them helps
  boolean refused() {
    lock.lock();
    try {
      busy--;
      limit = Math.max(1, Math.min(limit, busy));
      left.signal();
      return busy > 0;
    } finally {
      lock.unlock();
    }
  }
}
