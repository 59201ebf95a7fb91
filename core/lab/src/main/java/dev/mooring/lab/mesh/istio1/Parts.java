package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.Applications;
import dev.mooring.lab.mesh.Authority;
import dev.mooring.lab.mesh.LoadBalancers;
import dev.mooring.lab.mesh.Rotation;
import dev.mooring.lab.world.CloudNetwork;
import dev.mooring.lab.world.MachineState;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// What a request meets on its way, wired once.
record Parts(
    Directory directory,
    LoadBalancers balancers,
    Routes routes,
    DestinationRules subsets,
    PeerPolicy policy,
    Rotation rotation,
    CloudNetwork network,
    Networks networks,
    Supplier<List<MachineState>> machines,
    Authority authority,
    Applications applications,
    InstantSource clock) {}
