package dev.mooring.change.unit;

/// Keeps connections that are open when a capture begins, and with them whoever begins it by SSH.
///
/// Linux tracks connections only while rules ask for it, and on a machine without rules the first
/// ones are the capture's. Of a connection that was open before, it may see an answer first: that
/// looks like a new connection to the outside and is sent to the sidecar, which resets it. So
/// connections are tracked some packets earlier, by a rule that does nothing else; those of the
/// command that puts it there are enough for our own.
final class OpenConnections {
  private static final String RULE =
      "OUTPUT -m conntrack --ctstate NEW -m comment --comment mooring";

  /// Tracks connections from now on. It has to end before what captures begins.
  static final String TRACK = "iptables -w -A " + RULE;

  /// Leaves the tracking to the rules of the capture, once they are there; the unit starts before
  /// they are. Waits for five seconds at most.
  static final String LEAVE =
      "n=0; until iptables-save -t nat | grep -q ISTIO_OUTPUT || [ $n -ge 50 ]; do n=$((n+1));"
          + " sleep 0.1; done; iptables -w -D "
          + RULE;

  /// Takes the rule away where a command that was cut off left it.
  static final String FORGET =
      "if iptables -w -C %1$s 2>/dev/null; then iptables -w -D %1$s; fi".formatted(RULE);

  private OpenConnections() {}
}
