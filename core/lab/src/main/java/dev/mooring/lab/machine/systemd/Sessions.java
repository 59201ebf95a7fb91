package dev.mooring.lab.machine.systemd;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The sessions that `su` opens for services. One that loses its process while it is opened fails,
/// and is told among the failed units until somebody resets it or the machine boots.
public final class Sessions {
  private static final Duration OPENING = Duration.ofSeconds(1);
  private final InstantSource clock;
  private final Map<String, Instant> opened = new ConcurrentHashMap<>();
  private final Map<String, String> failed = new ConcurrentSkipListMap<>();
  private final AtomicInteger last = new AtomicInteger();

  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  public void open(String user) {
    opened.put(user, clock.instant());
  }

  /// The process of the user's session ends.
  public void end(String user) {
    var since = opened.remove(user);
    if (since != null && Duration.between(since, clock.instant()).compareTo(OPENING) < 0) {
      var name = "c" + last.incrementAndGet();
      failed.put("session-" + name + ".scope", "Session " + name + " of User " + user);
    }
  }

  /// @return whether there was one of that name
  boolean reset(String scope) {
    return failed.remove(scope) != null;
  }

  /// Their names with what systemd says of them.
  Map<String, String> failed() {
    return Map.copyOf(failed);
  }

  void clear() {
    failed.clear();
  }
}
