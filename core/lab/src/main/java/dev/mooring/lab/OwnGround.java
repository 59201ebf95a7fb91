package dev.mooring.lab;

import dev.mooring.lab.cloud.InstanceFacts;
import dev.mooring.lab.cluster.control.LoadBalancers;
import dev.mooring.lab.cluster.seed.OwnClusterSeed;
import dev.mooring.lab.cluster.seed.Seed;
import dev.mooring.lab.machine.Spec;
import dev.mooring.lab.world.CloudNetwork;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.Overlay;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// No cloud: machines that are simply there, a load balancer such as MetalLB in the cluster, and a
/// firewall that its owner opens by hand. The first machine is `istio-vm`.
record OwnGround(LabMachines machines, Set<Fault> faults) implements Ground {
  static final String CONTEXT = "lab";
  private static final String MACHINE = "istio-vm";
  private static final String NETWORK = "10.150.0.";
  private static final String HIDDEN = "192.168.122.";
  private static final String NODE = NETWORK + "2";
  private static final int FIRST_MACHINE = 5;
  private static final int OTHER_MACHINES = 20;

  @Override
  public LoadBalancers balancers() {
    return LoadBalancers.unlimited();
  }

  @Override
  public CloudNetwork network() {
    return (_, _, _) -> !faults.contains(Fault.FIREWALL_CLOSED);
  }

  @Override
  public Seed seed() {
    return new OwnClusterSeed();
  }

  @Override
  public void addMachines(int number) {
    var others =
        IntStream.rangeClosed(1, number).mapToObj(i -> facts("vm-" + i, OTHER_MACHINES + i));
    Stream.concat(Stream.of(facts(MACHINE, FIRST_MACHINE)), others)
        .parallel()
        .forEach(machines::found);
  }

  private InstanceFacts facts(String name, int number) {
    return faults.contains(Fault.BEHIND_NAT)
        ? new InstanceFacts(name, "lab", HIDDEN + number, Map.of(Spec.TRANSLATED, NETWORK + number))
        : new InstanceFacts(name, "lab", NETWORK + number, Map.of());
  }

  @Override
  public Access access() {
    return new Access(CONTEXT, "", "", "", settings());
  }

  /// Where nobody makes load balancers, the node's address is given.
  private String settings() {
    var expose = faults.contains(Fault.NO_LOAD_BALANCERS) ? "exposeAddress: " + NODE + "\n" : "";
    return """
    # What a journey in this lab needs to be told.
    context: %s
    %s%smachine:
      host: %s
      address: %s
    """
        .formatted(CONTEXT, expose, Overlay.settings(faults), MACHINE, NETWORK + FIRST_MACHINE);
  }

  @Override
  public void close() {
    // Machines and cluster are closed by the lab.
  }
}
