package dev.mooring.step;

import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldView;
import dev.mooring.system.SystemReport;
import dev.mooring.system.SystemScript;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// One look at the machine for all checks that are asked at the same time; who asks again later
/// gets a new one.
final class SystemLook {
  private static final Duration FRESH = Duration.ofMillis(200);
  private final MachineRef machine;
  private final SystemScript script;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Seen> last = Optional.empty();

  SystemLook(MachineRef machine, SystemScript script) {
    this.machine = machine;
    this.script = script;
  }

  /// @param begin our clock when the question was sent
  /// @param end our clock when the answer had come
  record Seen(SystemReport report, Instant begin, Instant end) {

    /// How far the machine's clock is off at least, whatever part of the time the way took.
    Duration skew() {
      return report
          .time()
          .map(
              time -> {
                var late = Duration.between(time.plusSeconds(1), begin);
                var early = Duration.between(end, time);
                return late.isPositive() ? late : early.isPositive() ? early : Duration.ZERO;
              })
          .orElse(Duration.ZERO);
    }
  }

  /// Empty while there is no machine to look at.
  Optional<Seen> at(WorldView world) {
    lock.lock();
    try {
      if (last.filter(seen -> isFresh(seen, world.now())).isEmpty()) {
        last = look(world);
      }
      return last;
    } finally {
      lock.unlock();
    }
  }

  private static boolean isFresh(Seen seen, Instant now) {
    return Duration.between(seen.end(), now).compareTo(FRESH) < 0;
  }

  private Optional<Seen> look(WorldView world) {
    return world
        .machine(machine)
        .map(
            there -> {
              var begin = world.now();
              var output = there.ask(script.text()).out();
              return new Seen(SystemReport.parse(output), begin, world.now());
            });
  }
}
