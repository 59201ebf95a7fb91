package dev.mooring.live;

import java.nio.file.Path;
import java.util.List;

/// The way to a machine: the hops before it, then itself as the last.
record SshRoute(List<Hop> hops) {

  SshRoute {
    hops = List.copyOf(hops);
  }

  Hop last() {
    return hops.getLast();
  }

  /// @param identities private key files that are tried in this order
  record Hop(SshTarget target, TrustedHostKeys trusted, List<Path> identities) {}
}
