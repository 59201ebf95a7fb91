package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Authority;
import dev.mooring.lab.mesh.Authority.Verdict;
import dev.mooring.lab.mesh.LoadBalancers;
import dev.mooring.lab.mesh.TraceStage;
import dev.mooring.lab.mesh.Trail;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.Map;
import java.util.Optional;

/// The proxy on a machine: whether it runs, knows its configuration, and who it is.
final class Sidecar {
  private static final Map<String, String> PILOT = Map.of("istio", "pilot");
  private final LoadBalancers balancers;
  private final Authority authority;

  Sidecar(LoadBalancers balancers, Authority authority) {
    this.balancers = balancers;
    this.authority = authority;
  }

  /// How captured connections end when the proxy cannot take them; empty when it can.
  Optional<Reply> obstacle(MachineState machine, Trail trail) {
    if (!machine.isActive("istio")) {
      trail.bad(TraceStage.PROXY, "istio does not run, but its iptables rules are still there");
      return Optional.of(new Reply.Refused());
    }
    trail.good(TraceStage.PROXY, "istio runs");
    if (!isConfigured(machine, trail)) {
      return Optional.of(new Reply.Reset());
    }
    return Optional.empty();
  }

  /// Pilot is asked by the short name `istio-pilot` on port 8080 (pilot-agent's default).
  private boolean isConfigured(MachineState machine, Trail trail) {
    var address = Resolver.lookup(machine, "istio-pilot").orElse("");
    var isThere = balancers.leadsTo(PILOT, address, 8080, "TCP");
    if (isThere) {
      trail.good(TraceStage.CONFIGURATION, "pilot answers at " + address);
    } else {
      trail.bad(TraceStage.CONFIGURATION, "no pilot at istio-pilot '" + address + "' port 8080");
    }
    return isThere;
  }

  /// Judges the files that the proxy reads.
  Verdict identity(MachineState machine) {
    return authority.verify(
        machine.file("/etc/certs/cert-chain.pem").orElse(""),
        machine.file("/etc/certs/key.pem").orElse(""),
        machine.file("/etc/certs/root-cert.pem").orElse(""));
  }

  Client client(MachineState machine) {
    return new Client(machine.name(), machine.internalIp(), "", identity(machine));
  }
}
