package dev.mooring.real;

import dev.mooring.live.ssh.SshMachines;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Cloud;
import dev.mooring.port.Cluster;
import dev.mooring.port.Machine;
import dev.mooring.port.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A world with one real machine in it, and nothing else.
///
/// @param ahead how far our own clock is ahead of the machine's
record OnlyMachine(SshMachines machines, Duration ahead) implements World, AutoCloseable {
  static final MachineRef REF = RealWorld.spec().machineRef();

  static OnlyMachine of(RealMachine machine) {
    var cloud = new MachineCloud(Map.of(REF, machine), List.of());
    var machines =
        new SshMachines(cloud, new SshConfig(List.of()), List.of(), machine.key(), machine.user());
    return new OnlyMachine(machines, Duration.ZERO);
  }

  OnlyMachine ahead(Duration time) {
    return new OnlyMachine(machines, time);
  }

  String ask(String commandLine) {
    return machines.machine(REF).orElseThrow().ask(commandLine).out();
  }

  @Override
  public Cluster cluster() {
    throw new AssertionError("nobody should ask the cluster");
  }

  @Override
  public Cloud cloud() {
    throw new AssertionError("nobody should ask the cloud");
  }

  @Override
  public Optional<? extends Machine> machine(MachineRef ref) {
    return machines.machine(ref);
  }

  @Override
  public JourneyId journey() {
    return new JourneyId("practice");
  }

  @Override
  public Instant now() {
    return Instant.now().plus(ahead);
  }

  @Override
  public void close() {
    machines.close();
  }
}
