package dev.mooring.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A cluster's name server behind an internal load balancer.
final class ClusterNames implements AutoCloseable {
  private final Child server;

  private ClusterNames(Child server) {
    this.server = server;
  }

  static ClusterNames start(
      Room room, Namespace namespace, String address, Map<String, String> names) {
    var words = new ArrayList<>(command(room, namespace, address));
    names.forEach((name, ip) -> words.add("--address=/" + name + "/" + ip));
    return new ClusterNames(Child.start(room, "cluster-names", words));
  }

  private static List<String> command(Room room, Namespace namespace, String address) {
    return namespace.enter(
        "dnsmasq",
        "--keep-in-foreground",
        "--conf-file=/dev/null",
        "--pid-file=",
        "--user=root",
        "--log-facility=" + room.file("cluster-names.queries"),
        "--log-queries",
        "--no-resolv",
        "--no-hosts",
        "--local=/svc.cluster.local/",
        "--listen-address=" + address,
        "--bind-interfaces");
  }

  @Override
  public void close() {
    server.end();
  }
}
