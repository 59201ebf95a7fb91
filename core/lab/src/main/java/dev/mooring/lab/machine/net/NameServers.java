package dev.mooring.lab.machine.net;

import java.util.List;
import java.util.Optional;

/// Asks a name server by its address.
@FunctionalInterface
public interface NameServers {

  /// Addresses, none for NXDOMAIN; empty when nobody answers there.
  Optional<List<String>> ask(String server, String name);
}
