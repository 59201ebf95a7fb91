package dev.mooring.lab.machine.systemd;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The system's log, since the last boot.
public final class Journal {
  private final InstantSource clock;
  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  /// @param unit with its `.service`; empty for what belongs to none
  /// @param source program and process id: `dnsmasq[731]`
  public record Entry(Instant time, String unit, String source, String message) {}

  public Journal(InstantSource clock) {
    this.clock = clock;
  }

  public void log(String unit, String source, String message) {
    entries.add(new Entry(clock.instant(), unit, source, message));
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public void clear() {
    entries.clear();
  }
}
