package dev.mooring.change.unit;

import dev.mooring.facts.Balancers;
import dev.mooring.facts.CloudClusters;
import dev.mooring.mesh.NatRules;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.model.ClusterRef;
import dev.mooring.net.Ipv4Range;
import dev.mooring.port.MachineReader;
import dev.mooring.port.WorldView;
import dev.mooring.system.Listener;
import java.util.List;
import java.util.Set;

/// What can be seen of a unit that runs with the right configuration. Its state alone says little:
/// a node agent that never gets a certificate is "active" most of the time (Istio 0.2, node agent).
public sealed interface UnitEffect {

  boolean isSeen(WorldView world, MachineReader machine);

  String detail();

  /// It runs; nothing else is asked.
  record Runs() implements UnitEffect {
    @Override
    public boolean isSeen(WorldView world, MachineReader machine) {
      return true;
    }

    @Override
    public String detail() {
      return "";
    }
  }

  /// Its server takes connections on all of the machine's addresses.
  record ListensOutside(int port) implements UnitEffect {
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "*", "::");

    @Override
    public boolean isSeen(WorldView world, MachineReader machine) {
      return Listener.parse(machine.ask("sudo ss -Hlntup").out()).stream()
          .anyMatch(one -> one.port() == port && EVERYWHERE.contains(one.address()));
    }

    @Override
    public String detail() {
      return "0.0.0.0:" + port;
    }
  }

  /// The machine's own name server gives Pilot's load balancer for Pilot's name.
  record ResolvesPilot() implements UnitEffect {
    @Override
    public boolean isSeen(WorldView world, MachineReader machine) {
      return Balancers.address(world, ControlPlaneBalancer.PILOT)
          .filter(
              ip ->
                  machine
                      .ask("host istio-pilot.istio-system 127.0.0.1")
                      .out()
                      .contains("has address " + ip))
          .isPresent();
    }

    @Override
    public String detail() {
      return "istio-pilot.istio-system";
    }
  }

  /// The certificate authority approved the request that the present run of the node agent sent.
  record GetsCertificate() implements UnitEffect {
    @Override
    public boolean isSeen(WorldView world, MachineReader machine) {
      var log = machine.ask("sudo journalctl -u istio-auth-node-agent --no-pager -o cat").out();
      return log.lastIndexOf("CSR is approved") > log.lastIndexOf("Starting Node Agent");
    }

    @Override
    public String detail() {
      return "CSR";
    }
  }

  /// The nat table sends the service range, and these ports, to the sidecar.
  record Captures(ClusterRef cluster, List<Integer> ports) implements UnitEffect {
    @Override
    public boolean isSeen(WorldView world, MachineReader machine) {
      var rules = NatRules.parse(machine.ask("sudo iptables -t nat -S").out());
      var range = Ipv4Range.parse(CloudClusters.find(world, cluster).serviceCidr()).toString();
      return rules.outboundCidrs().equals(List.of(range))
          && ports.stream().allMatch(rules::capturesIn);
    }

    @Override
    public String detail() {
      return ports.isEmpty() ? "iptables -t nat" : "iptables -t nat, " + ports;
    }
  }
}
