package dev.mooring.lab.machine.istio;

import dev.mooring.lab.MachineState.Workload;
import dev.mooring.lab.MeshNetwork.Reply;
import dev.mooring.lab.machine.apt.Dpkg;
import dev.mooring.lab.machine.net.NameServers;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Units;
import java.util.Map;
import java.util.Optional;

/// What one age of Istio brings to a machine.
public interface Edition {

  void register(Units units);

  /// The packages that a downloaded archive can hold.
  Dpkg.Archives archives();

  Map<String, Program> programs();

  /// What one of its own servers answers on the loopback interface; empty where none listens.
  Optional<Reply> local(int port, String path);

  /// Whether a user's connection reaches the world outside of the mesh as if there were no sidecar.
  boolean isOutsideOpen(String user, String ip);

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
