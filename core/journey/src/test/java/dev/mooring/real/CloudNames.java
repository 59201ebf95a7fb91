package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The name server and DHCP server of the machine's network, as a cloud has them. It knows the
/// names of the test and no others.
final class CloudNames implements AutoCloseable {
  private final Child server;

  private CloudNames(Child server) {
    this.server = server;
  }

  static CloudNames start(Room room, Namespace namespace, Map<String, String> names) {
    try {
      var hosts = Files.writeString(room.file("hosts"), hosts(names));
      return new CloudNames(Child.start(room, "names", command(room, namespace, hosts)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> command(Room room, Namespace namespace, Path hosts) {
    return namespace.enter(
        "dnsmasq",
        "--keep-in-foreground",
        "--conf-file=/dev/null",
        "--pid-file=",
        "--user=root",
        "--log-facility=-",
        "--no-resolv",
        "--no-hosts",
        "--addn-hosts=" + hosts,
        "--interface=" + Namespace.BRIDGE,
        "--bind-interfaces",
        "--no-ping",
        "--dhcp-authoritative",
        "--dhcp-leasefile=" + room.file("leases"),
        "--dhcp-range=%s,%s,255.255.255.0,1h"
            .formatted(room.machineAddress(), room.machineAddress()),
        "--dhcp-option=option:domain-search,c.practice.internal,google.internal");
  }

  private static String hosts(Map<String, String> names) {
    return names.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    server.end();
  }
}
