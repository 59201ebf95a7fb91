package dev.mooring.live;

import dev.mooring.live.ssh.SshMachine;
import dev.mooring.live.ssh.SshMachines;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.Cluster;
import dev.mooring.port.Downloads;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The real world, and the practice world too: the same clients speak to both.
public record LiveWorld(
    JourneyId journey,
    Cluster cluster,
    Cloud cloud,
    SshMachines machines,
    InstantSource clock,
    Downloads downloads)
    implements World {

  /// A world in which this computer fetches nothing.
  public LiveWorld(
      JourneyId journey, Cluster cluster, Cloud cloud, SshMachines machines, InstantSource clock) {
    this(journey, cluster, cloud, machines, clock, Downloads.none());
  }

  @Override
  public Optional<SshMachine> machine(MachineRef ref) {
    return machines.machine(ref);
  }

  @Override
  public boolean letsIn(MachineRef ref) {
    return machines.letsIn(ref);
  }

  @Override
  public Optional<WorldException> silence(MachineRef ref) {
    return machines.silence(ref);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }
}
