package dev.mooring.lab.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A practice machine as the mesh sees it: its files, units, capture and database as they are now.
public interface MachineState {

  /// Its instance name, which is its host name too.
  String name();

  String internalIp();

  /// The address by which others reach and see it: another than its own behind a translation.
  default String address() {
    return internalIp();
  }

  /// The text of a file on its disk.
  Optional<String> file(String path);

  /// The names of what is in a folder, in their order; none where there is no folder.
  List<String> names(String folder);

  boolean isActive(String unit);

  /// The last command lines that anybody on it saw in the list of processes, the oldest first.
  default List<String> launched() {
    return List.of();
  }

  /// Runs a command line as root, as at its console; what it says is the answer.
  ///
  /// @throws IllegalStateException when it fails
  default String asRoot(String line) {
    throw new IllegalStateException("There is no console to type at: " + line);
  }

  /// Everything that can be told apart on it, one entry a thing: files with owner, mode and
  /// content, packages, units, nat rules, databases. For who compares it before and after.
  default SortedMap<String, String> portrait() {
    return new TreeMap<>();
  }

  /// The nat rules that the last start of the proxy made; empty before, and after a reboot without
  /// it.
  Optional<Capture> capture();

  /// What the proxy of today's mesh holds; empty until istiod has configured it for the first time
  /// since its start.
  default Optional<Workload> workload() {
    return Optional.empty();
  }

  /// The network that its proxy says to be in; empty where it says none, or does not run.
  default String network() {
    return "";
  }

  /// Whether a server hears that port on the machine's own address, not only on the loopback
  /// interface.
  default boolean hears(int port) {
    return port == 22;
  }

  /// Answers a login and a query that come from an address, `127.0.0.6` for those that the proxy
  /// passes on. Empty when no server takes them.
  default Optional<DatabaseReply> query(
      String from, String user, String password, String database, String sql) {
    return query(user, password, database, sql);
  }

  /// Answers a login and a query, as the server on 127.0.0.1:3306 would. Empty when no server runs.
  Optional<DatabaseReply> query(String user, String password, String database, String sql);

  /// What iptables sends to the sidecar.
  ///
  /// @param outboundCidrs ranges that are captured on the way out; one that is `*` captures all
  ///   (Istio 0.2, no CIDR given)
  /// @param inboundPorts ports that are captured on the way in; `*` for all
  /// @param except what stays free of it
  record Capture(List<String> outboundCidrs, List<String> inboundPorts, Exempt except) {

    /// As Istio 0.2 captures.
    public Capture(List<String> outboundCidrs, List<String> inboundPorts) {
      this(
          outboundCidrs,
          inboundPorts,
          new Exempt(Set.of("root", "istio-proxy"), List.of(), List.of(), List.of()));
    }

    /// Whether a connection that a user opens to an address goes to the sidecar.
    public boolean takes(String user, String ip) {
      return !ip.startsWith("127.")
          && !except.users().contains(user)
          && except.cidrs().stream().noneMatch(range -> covers(range, ip))
          && outboundCidrs.stream().anyMatch(range -> covers(range, ip));
    }

    /// Whether a connection that comes in for a port goes to the sidecar; SSH never does.
    public boolean takes(int port) {
      var number = Integer.toString(port);
      return port != 22
          && !except.inboundPorts().contains(number)
          && (inboundPorts.contains("*") || inboundPorts.contains(number));
    }

    private static boolean covers(String range, String ip) {
      return range.equals("*")
          || (Ipv4Range.isAddress(ip)
              && Ipv4Range.read(range).filter(one -> one.contains(ip)).isPresent());
    }
  }

  /// What iptables lets pass where all the rest is captured.
  ///
  /// @param users whose connections are left alone
  /// @param cidrs destinations that are left alone
  /// @param inboundPorts ports that are left alone on the way in
  /// @param nameServers whose questions go to the agent instead (port 15053)
  record Exempt(
      Set<String> users, List<String> cidrs, List<String> inboundPorts, List<String> nameServers) {}

  /// The keys that a proxy uses now.
  record Workload(String certChainPem, String keyPem, String rootPem) {

    /// Says nothing about the key.
    @Override
    public String toString() {
      return "Workload";
    }
  }

  /// @param error MariaDB's message, empty when it went well
  /// @param rows each row's columns as text
  record DatabaseReply(String error, List<List<String>> rows) {}
}
