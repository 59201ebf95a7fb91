package dev.mooring.lab.mesh.istio1;

import dev.mooring.lab.mesh.ClusterView;
import dev.mooring.lab.mesh.MeshService;
import java.util.stream.Stream;

/// An address that leads into a network, as istiod knows it: a Service that carries the network's
/// name. At its ports istiod does not look.
record NetworkGateway(String ip, int port) {
  private static final String PORT_LABEL = "networking.istio.io/gatewayPort";
  private static final int PORT = 15443;

  /// All that lead into a network.
  static Stream<NetworkGateway> of(String network, ClusterView cluster) {
    return cluster.services().stream()
        .filter(service -> service.label(Networks.LABEL).equals(network))
        .flatMap(
            service ->
                Stream.concat(
                        service.balancerAddresses().stream(), service.externalAddresses().stream())
                    .map(ip -> new NetworkGateway(ip, port(service))));
  }

  private static int port(MeshService service) {
    var said = service.label(PORT_LABEL);
    return said.matches("\\d{1,5}") ? Integer.parseInt(said) : PORT;
  }

  @Override
  public String toString() {
    return ip + ":" + port;
  }
}
