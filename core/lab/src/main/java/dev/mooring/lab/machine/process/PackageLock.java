package dev.mooring.lab.machine.process;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The lock of a machine's package tools. One of them has it at a time, or another program.
public final class PackageLock {
  /// The process of the other program.
  public static final int OTHER_PID = 1893;

  private final ReentrantLock lock = new ReentrantLock();
  private volatile Optional<String> other = Optional.empty();

  /// Another program takes the lock, and keeps it until [#release].
  public void occupy(String program) {
    other = Optional.of(program);
  }

  public void release() {
    other = Optional.empty();
  }

  /// Another program that holds the lock.
  public Optional<String> holder() {
    return other;
  }

  /// Takes the lock, unless another program has it.
  public boolean tryLock() {
    return other.isEmpty() && lock.tryLock();
  }

  public void unlock() {
    lock.unlock();
  }
}
