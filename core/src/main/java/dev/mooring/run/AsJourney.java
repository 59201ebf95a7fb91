package dev.mooring.run;

import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.Cluster;
import dev.mooring.port.Downloads;
import dev.mooring.port.Machine;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The same world, in which another journey acts: whoever takes back what another computer made.
record AsJourney(World world, JourneyId journey) implements World {

  @Override
  public Cluster cluster() {
    return world.cluster();
  }

  @Override
  public Cloud cloud() {
    return world.cloud();
  }

  @Override
  public Optional<? extends Machine> machine(MachineRef ref) {
    return world.machine(ref);
  }

  @Override
  public boolean letsIn(MachineRef ref) {
    return world.letsIn(ref);
  }

  @Override
  public Optional<WorldException> silence(MachineRef ref) {
    return world.silence(ref);
  }

  @Override
  public Downloads downloads() {
    return world.downloads();
  }

  @Override
  public Instant now() {
    return world.now();
  }

  @Override
  public Duration uptime() {
    return world.uptime();
  }
}
