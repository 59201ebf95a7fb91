package dev.mooring.lab;

import dev.mooring.lab.cloud.InstanceFacts;
import dev.mooring.lab.cloud.Machines;
import dev.mooring.lab.machine.LabMachine;
import dev.mooring.lab.machine.Processor;
import dev.mooring.lab.machine.Spec;
import dev.mooring.lab.world.HostKey;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The simulated machines: behind the practice cloud's instances, or simply there.
final class LabMachines implements Machines, AutoCloseable {
  private final LabHome home;
  private final Supplier<MeshNetwork> network;
  private final LabTime time;
  private final Lab.Options options;
  private final InstantSource clock;
  private final Map<String, LabMachine> machines = new ConcurrentHashMap<>();

  LabMachines(
      LabHome home,
      Supplier<MeshNetwork> network,
      LabTime time,
      Lab.Options options,
      InstantSource clock) {
    this.home = home;
    this.network = network;
    this.time = time;
    this.options = options;
    this.clock = clock;
  }

  List<MachineState> states() {
    return List.copyOf(machines.values());
  }

  @Override
  public void boot(InstanceFacts facts) {
    var known = machines.get(facts.name());
    if (known == null) {
      known = LabMachine.boot(spec(facts), network.get(), time, options.faults(), clock);
    } else {
      known.powerOn();
    }
    add(facts, known);
  }

  /// A machine that was there before the lab; returns when it can be reached.
  void found(InstanceFacts facts) {
    add(facts, LabMachine.running(spec(facts), network.get(), time, options.faults(), clock));
  }

  /// The way to it is written before its host keys are published: who sees the keys may come. Of
  /// machines that come at the same time each must find the others' ways.
  private synchronized void add(InstanceFacts facts, LabMachine machine) {
    machine.authorize(keys(facts));
    var routes = new HashMap<>(machines);
    routes.put(facts.name(), machine);
    home.writeRoutes(routes, !options.google());
    machines.put(facts.name(), machine);
  }

  private Spec spec(InstanceFacts facts) {
    return new Spec(
        facts.name(),
        facts.internalIp(),
        facts.zone(),
        facts.metadata(),
        MachineOs.ofLicense(facts.license(), options.os()),
        facts.isArm() ? Processor.ARM : Processor.INTEL);
  }

  @Override
  public void powerOff(String name) {
    Optional.ofNullable(machines.get(name)).ifPresent(LabMachine::powerOff);
  }

  @Override
  public synchronized void delete(String name) {
    Optional.ofNullable(machines.remove(name)).ifPresent(LabMachine::close);
    home.writeRoutes(machines, !options.google());
  }

  /// The lab's own key logs in everywhere beside those of the metadata, so that a person can look
  /// around.
  private String keys(InstanceFacts facts) {
    return (facts.metadata().getOrDefault("ssh-keys", "") + "\n" + home.learnerKey()).strip();
  }

  @Override
  public void metadataChanged(InstanceFacts facts) {
    Optional.ofNullable(machines.get(facts.name()))
        .ifPresent(machine -> machine.authorize(keys(facts)));
  }

  @Override
  public Optional<List<HostKey>> hostKeys(String name) {
    return Optional.ofNullable(machines.get(name))
        .filter(LabMachine::isOn)
        .map(LabMachine::hostKeys);
  }

  @Override
  public void close() {
    machines.values().forEach(LabMachine::close);
  }
}
