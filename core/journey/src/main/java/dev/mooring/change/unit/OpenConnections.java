package dev.mooring.change.unit;

import dev.mooring.command.Script;
import java.util.List;
import java.util.stream.Stream;

/// Keeps connections that are open when a capture begins, and with them whoever begins it by SSH.
///
/// Linux tracks connections only while rules ask for it, and on a machine without rules the first
/// ones are the capture's. Of a connection that was open before, it may see an answer first: that
/// looks like a new connection to the outside and is sent to the sidecar, which resets it. So
/// connections are tracked some packets earlier, by a rule that does nothing else; those of the
/// command that puts it there are enough for our own.
final class OpenConnections {
  /// The rule, word by word.
  static final List<String> RULE =
      List.of(
          "OUTPUT", "-m", "conntrack", "--ctstate", "NEW", "-m", "comment", "--comment", "mooring");

  /// Tracks connections from now on. It has to end before what captures begins.
  static final String TRACK = "sudo iptables -w -A " + String.join(" ", RULE);

  /// Restarts the sidecar, and leaves the tracking to the rules of the capture, once they are
  /// there.
  static final Script RESTART = Script.of(OpenConnections.class, "restart", RULE);

  private OpenConnections() {}

  /// The arguments of a script that takes the rule away at its end.
  static List<String> and(String... arguments) {
    return Stream.concat(Stream.of(arguments), RULE.stream()).toList();
  }
}
