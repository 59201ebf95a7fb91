package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Applications;
import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.LoadBalancers;
import dev.mooring.lab.world.MachineState;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// What a request meets on its way, wired once.
record MeshParts(
    ClusterView cluster,
    LoadBalancers balancers,
    ClusterDns dns,
    Router router,
    Sidecar sidecar,
    MachineGate gate,
    Supplier<List<MachineState>> machines,
    Applications applications,
    InstantSource clock) {}
