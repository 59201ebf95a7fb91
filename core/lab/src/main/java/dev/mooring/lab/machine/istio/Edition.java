package dev.mooring.lab.machine.istio;

import dev.mooring.lab.machine.apt.Dpkg;
import dev.mooring.lab.machine.net.NameServers;
import dev.mooring.lab.machine.net.SidecarAtHome;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Units;
import dev.mooring.lab.world.MachineState.Workload;
import java.util.Map;
import java.util.Optional;

/// What one age of Istio brings to a machine.
public interface Edition extends SidecarAtHome {

  void register(Units units);

  /// The packages that a downloaded archive can hold.
  Dpkg.Archives archives();

  Map<String, Program> programs();

  /// Name servers as programs on the machine meet them.
  ///
  /// @param beyond those that really stand at their addresses
  NameServers names(NameServers beyond);

  /// The keys that its proxy uses, where it has been configured.
  Optional<Workload> workload();

  /// The network that its proxy says to be in; empty where it says none.
  default String network() {
    return "";
  }
}
