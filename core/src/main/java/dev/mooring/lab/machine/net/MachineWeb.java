package dev.mooring.lab.machine.net;

import dev.mooring.lab.MachineState;
import dev.mooring.lab.MeshNetwork;
import dev.mooring.lab.MeshNetwork.Reply;
import dev.mooring.lab.machine.istio.Edition;

/// Where a connection from this machine leads: to itself, to the metadata server, to the outside
/// world, or into the practice network, which decides all that the sidecar captures.
public final class MachineWeb implements Web {
  private final MachineState machine;
  private final MeshNetwork network;
  private final Edition edition;
  private final OutsideHosts outside;
  private final Metadata metadata;

  public MachineWeb(
      MachineState machine,
      MeshNetwork network,
      Edition edition,
      OutsideHosts outside,
      Metadata metadata) {
    this.edition = edition;
    this.machine = machine;
    this.network = network;
    this.outside = outside;
    this.metadata = metadata;
  }

  @Override
  public Reply get(String user, String ip, int port, String host, String path) {
    if (ip.startsWith("127.")) {
      return edition.local(port, path).orElseGet(Reply.Refused::new);
    }
    if (edition.isOutsideOpen(user, ip)) {
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
