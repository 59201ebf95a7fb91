package dev.mooring.live.ssh;

import dev.mooring.live.ssh.trust.TrustedHostKeys;
import java.util.List;
import java.util.function.Supplier;

/// The way to a machine: the hops before it, then itself as the last.
record SshRoute(List<Hop> hops) {

  SshRoute {
    hops = List.copyOf(hops);
  }

  /// Whether any host key of the machine is known.
  boolean isCheckable() {
    return hops.getLast().trusted().knowsAny();
  }

  /// @param identities the keys that are tried, in this order; looked for when it comes to that
  /// @param unread what of the SSH configuration could not be followed
  record Hop(
      SshTarget target,
      TrustedHostKeys trusted,
      Supplier<List<SshIdentity>> identities,
      List<String> unread) {}
}
