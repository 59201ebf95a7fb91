package dev.mooring.lab.today;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that a test puts forward.
final class HandClock implements InstantSource {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T08:00:00Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  void forward(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }
}
