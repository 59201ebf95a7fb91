package dev.mooring.live;

import java.nio.file.Path;
import java.util.List;

/// The way to a machine: the hops before it, then itself as the last.
record SshRoute(List<Hop> hops) {

  SshRoute {
    hops = List.copyOf(hops);
  }

  /// Whether any host key of the machine is known, so that it makes sense to connect.
  boolean isCheckable() {
    var machine = hops.getLast();
    return machine.trusted().knows(machine.target().host(), machine.target().port());
  }

  /// @param identities private key files that are tried in this order
  record Hop(SshTarget target, TrustedHostKeys trusted, List<Path> identities) {}
}
