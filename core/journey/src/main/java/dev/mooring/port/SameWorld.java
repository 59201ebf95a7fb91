package dev.mooring.port;

import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Another world, but for what is said otherwise.
public interface SameWorld extends World {

  /// The one that everything else is as in.
  World world();

  @Override
  default Cluster cluster() {
    return world().cluster();
  }

  @Override
  default Cloud cloud() {
    return world().cloud();
  }

  @Override
  default Optional<? extends Machine> machine(MachineRef ref) {
    return world().machine(ref);
  }

  @Override
  default boolean letsIn(MachineRef ref) {
    return world().letsIn(ref);
  }

  @Override
  default Optional<WorldException> silence(MachineRef ref) {
    return world().silence(ref);
  }

  @Override
  default Downloads downloads() {
    return world().downloads();
  }

  @Override
  default JourneyId journey() {
    return world().journey();
  }

  @Override
  default Instant now() {
    return world().now();
  }

  @Override
  default Duration uptime() {
    return world().uptime();
  }
}
