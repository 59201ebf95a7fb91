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
import java.util.concurrent.atomic.AtomicInteger;

/// The same world, in which no machine answers any more.
///
/// @param knocks how often one was tried
record SilentMachines(World world, AtomicInteger knocks) implements World {

  SilentMachines(World world) {
    this(world, new AtomicInteger());
  }

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
    knocks.incrementAndGet();
    return Optional.empty();
  }

  @Override
  public Optional<WorldException> silence(MachineRef ref) {
    return Optional.of(new WorldException.Unreachable(ref + " doesn't answer.", null));
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
