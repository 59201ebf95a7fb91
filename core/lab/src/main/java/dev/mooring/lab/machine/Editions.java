package dev.mooring.lab.machine;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.istio.Edition;
import dev.mooring.lab.machine.istio.IstioPackages;
import dev.mooring.lab.machine.istio.NodeAgent;
import dev.mooring.lab.machine.istio.Proxy;
import dev.mooring.lab.machine.istio.TutorialEdition;
import dev.mooring.lab.machine.net.NatTable;
import dev.mooring.lab.machine.net.Resolver;
import dev.mooring.lab.machine.sidecar.Istio1Edition;
import dev.mooring.lab.machine.sidecar.RootShell;
import dev.mooring.lab.machine.systemd.Journal;
import dev.mooring.lab.machine.systemd.Units;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;

/// Brings to a machine what the mesh around it is of an age with.
record Editions(
    MachineState machine,
    Disk disk,
    Accounts accounts,
    NatTable nat,
    Journal journal,
    Units units,
    LabTime time,
    InstantSource clock,
    ScheduledExecutorService timer) {
  private static final String START = "/usr/local/bin/istio-start.sh";

  /// @param resolver asks the name servers that really stand at their addresses
  Edition of(MeshNetwork network, Resolver resolver, RootShell root) {
    return network
        .istiod()
        .<Edition>map(
            istiod ->
                Istio1Edition.on(
                    new Istio1Edition.Place(
                        machine, istiod, disk, accounts, nat, resolver, journal, time, clock, timer,
                        root)))
        .orElseGet(
            () ->
                new TutorialEdition(
                    machine,
                    new Proxy(
                        output -> root.run(START, output), journal, time, timer, units.sessions()),
                    new NodeAgent(disk, resolver, machine, network, time, clock, journal, timer),
                    new IstioPackages(disk, accounts, time)));
  }
}
