package dev.mooring.step.system;

import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldView;
import dev.mooring.system.SystemReport;
import dev.mooring.system.SystemScript;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// One look at the machine for all checks that are asked at the same time; who asks again later
/// gets a new one.
final class SystemLook {
  private static final Duration FRESH = Duration.ofMillis(200);
  private final MachineRef machine;
  private final SystemScript script;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<SeenSystem> last = Optional.empty();
  private Duration end = Duration.ZERO;

  SystemLook(MachineRef machine, SystemScript script) {
    this.machine = machine;
    this.script = script;
  }

  /// Empty while there is no machine to look at.
  Optional<SeenSystem> at(WorldView world) {
    lock.lock();
    try {
      if (last.filter(_ -> world.uptime().minus(end).compareTo(FRESH) < 0).isEmpty()) {
        last = look(world);
        end = world.uptime();
      }
      return last;
    } finally {
      lock.unlock();
    }
  }

  private Optional<SeenSystem> look(WorldView world) {
    return world
        .machine(machine)
        .map(
            there -> {
              var begin = world.now();
              var output = there.ask(script.text()).out();
              return new SeenSystem(SystemReport.parse(output), begin, world.now());
            });
  }
}
