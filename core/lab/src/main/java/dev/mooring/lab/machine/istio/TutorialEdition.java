package dev.mooring.lab.machine.istio;

import dev.mooring.lab.machine.apt.Dpkg;
import dev.mooring.lab.machine.net.NameServers;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Units;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MachineState.Workload;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.Map;
import java.util.Optional;

/// Istio 0.2.12: three packages, two units, and a name server of the machine's own.
///
/// @param archives of the three packages
public record TutorialEdition(
    MachineState machine, Proxy proxy, NodeAgent nodeAgent, Dpkg.Archives archives)
    implements Edition {

  @Override
  public void register(Units units) {
    units.register("istio", proxy);
    units.register("istio-auth-node-agent", nodeAgent);
  }

  @Override
  public Map<String, Program> programs() {
    return Map.of("pilot-agent", new PilotAgent());
  }

  @Override
  public Optional<Reply> local(int port, String path) {
    return Optional.empty();
  }

  /// With no range given the sidecar gets everything, the outside world too.
  @Override
  public boolean isOutsideOpen(String user, String ip) {
    return machine
        .capture()
        .filter(capture -> !capture.except().users().contains(user))
        .filter(capture -> capture.outboundCidrs().contains("*"))
        .isEmpty();
  }

  @Override
  public NameServers names(NameServers beyond) {
    return beyond;
  }

  @Override
  public Optional<Workload> workload() {
    return Optional.empty();
  }
}
