package dev.mooring.lab.machine.net;

import dev.mooring.lab.MachineState;
import dev.mooring.lab.MeshNetwork;
import dev.mooring.lab.MeshNetwork.Reply;
import java.util.List;

/// Where a connection from this machine leads: to itself, to the metadata server, to the outside
/// world, or into the practice network, which decides all that the sidecar captures.
public final class MachineWeb implements Web {
  private final MachineState machine;
  private final MeshNetwork network;
  private final OutsideHosts outside;
  private final Metadata metadata;

  public MachineWeb(
      MachineState machine, MeshNetwork network, OutsideHosts outside, Metadata metadata) {
    this.machine = machine;
    this.network = network;
    this.outside = outside;
    this.metadata = metadata;
  }

  @Override
  public Reply get(String user, String ip, int port, String host, String path) {
    if (ip.startsWith("127.")) {
      return new Reply.Refused();
    }
    if (!isCapturedWhole(user)) {
      if (ip.equals(Metadata.ADDRESS)) {
        return metadata.get(path);
      }
      if (outside.owns(ip)) {
        return outside.get(ip, host, path);
      }
    }
    return network.http(machine, user, ip, port, host, path);
  }

  // With no range given the sidecar gets everything, the outside world too.
  private boolean isCapturedWhole(String user) {
    return !List.of("root", "istio-proxy").contains(user)
        && machine.capture().map(capture -> capture.outboundCidrs().contains("*")).orElse(false);
  }
}
