package dev.mooring.lab.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that a test moves.
public final class TestClock implements InstantSource {
  private volatile Instant now;

  public TestClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// Called by the test's thread alone.
  public void pass(Duration time) {
    now = instant().plus(time);
  }
}
