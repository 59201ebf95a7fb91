package dev.mooring.app.wizard;

import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.Cluster;
import dev.mooring.port.Machine;
import dev.mooring.port.World;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// A cluster with Istio and Bookinfo, a project, and no machine that answers.
final class SmallWorld implements World {
  private final SmallCluster cluster = new SmallCluster();
  private final SmallCloud cloud = new SmallCloud();

  @Override
  public Cluster cluster() {
    return cluster;
  }

  @Override
  public Cloud cloud() {
    return cloud;
  }

  @Override
  public Optional<? extends Machine> machine(MachineRef ref) {
    return Optional.empty();
  }

  @Override
  public JourneyId journey() {
    return new JourneyId("practice");
  }

  @Override
  public Instant now() {
    return Clock.systemUTC().instant();
  }

  SmallCloud smallCloud() {
    return cloud;
  }

  SmallCluster small() {
    return cluster;
  }
}
