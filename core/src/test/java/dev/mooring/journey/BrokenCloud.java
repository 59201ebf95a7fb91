package dev.mooring.journey;

import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.Cluster;
import dev.mooring.port.Machine;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The same world with another cloud.
record BrokenCloud(World world, Cloud cloud) implements World {

  @Override
  public Cluster cluster() {
    return world.cluster();
  }

  @Override
  public Optional<? extends Machine> machine(MachineRef ref) {
    return world.machine(ref);
  }

  @Override
  public Optional<WorldException> silence(MachineRef ref) {
    return world.silence(ref);
  }

  @Override
  public JourneyId journey() {
    return world.journey();
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
