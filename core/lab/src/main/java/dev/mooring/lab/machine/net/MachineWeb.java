package dev.mooring.lab.machine.net;

import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import dev.mooring.lab.world.MeshNetwork.Reply;

/// Where a connection from this machine leads: to itself, to the metadata server, to the outside
/// world, or into the practice network, which decides all that the sidecar captures.
public final class MachineWeb implements Web {
  private final MachineState machine;
  private final MeshNetwork network;
  private final SidecarAtHome sidecar;
  private final OutsideHosts outside;
  private final Metadata metadata;

  public MachineWeb(
      MachineState machine,
      MeshNetwork network,
      SidecarAtHome sidecar,
      OutsideHosts outside,
      Metadata metadata) {
    this.sidecar = sidecar;
    this.machine = machine;
    this.network = network;
    this.outside = outside;
    this.metadata = metadata;
  }

  @Override
  public Reply get(String user, String ip, int port, String host, String path) {
    if (ip.startsWith("127.")) {
      return sidecar.local(port, path).orElseGet(Reply.Refused::new);
    }
    if (sidecar.isOutsideOpen(user, ip)) {
      if (ip.equals(Metadata.ADDRESS)) {
        return metadata.get(path);
      }
      if (outside.owns(ip)) {
        return outside.get(ip, host, path);
      }
    }
    return network.http(machine, user, ip, port, host, path);
  }
}
