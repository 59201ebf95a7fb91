package dev.mooring.lab;

import java.util.List;
import java.util.Optional;

/// A practice machine as the mesh sees it: its files, units, capture and database as they are now.
public interface MachineState {

  /// Its instance name, which is its host name too.
  String name();

  String internalIp();

  /// The text of a file on its disk.
  Optional<String> file(String path);

  boolean isActive(String unit);

  /// The nat rules that the last start of the proxy made; empty before, and after a reboot without
  /// it.
  Optional<Capture> capture();

  /// Answers a login and a query, as the server on 127.0.0.1:3306 would. Empty when no server runs.
  Optional<DatabaseReply> query(String user, String password, String database, String sql);

  /// What iptables sends to the sidecar.
  ///
  /// @param outboundCidrs ranges that are captured on the way out; one that is `*` captures all
  ///   (Istio 0.2, no CIDR given)
  /// @param inboundPorts ports that are captured on the way in; `*` for all
  record Capture(List<String> outboundCidrs, List<String> inboundPorts) {}

  /// @param error MariaDB's message, empty when it went well
  /// @param rows each row's columns as text
  record DatabaseReply(String error, List<List<String>> rows) {}
}
