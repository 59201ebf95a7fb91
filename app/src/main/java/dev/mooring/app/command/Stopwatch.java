package dev.mooring.app.command;

import java.time.Duration;

/// How long a command takes, on a monotonic clock.
///
/// @param begin by [System#nanoTime()]
record Stopwatch(long begin) {

  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  Duration read() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
