package dev.mooring.lab.mesh;

import java.util.List;
import java.util.Optional;

/// How one request fared: what was decided on its way, in order.
public record Trace(List<Fact> facts) {

  /// A trace of nothing.
  public static final Trace EMPTY = new Trace(List.of());

  public Trace {
    facts = List.copyOf(facts);
  }

  /// The first thing that went wrong: later failures follow from it.
  public Optional<Fact> failure() {
    return facts.stream().filter(fact -> !fact.isGood()).findFirst();
  }

  /// The place of the first failure, if there was one.
  public Optional<Stage> failedAt() {
    return failure().map(Fact::stage);
  }

  /// One thing that was decided.
  public record Fact(Stage stage, boolean isGood, String text) {}

  /// The places where a request can fail.
  public enum Stage {
    /// A name became an address.
    NAME,
    /// The packet was captured by iptables, or went straight on.
    CAPTURE,
    /// The proxy runs.
    PROXY,
    /// The proxy has its configuration from the control plane.
    CONFIGURATION,
    /// The network carries the packet to somebody.
    NETWORK,
    /// A firewall lets it through.
    FIREWALL,
    /// A Service of that name and port exists.
    SERVICE,
    /// A route rule chose a version.
    ROUTE,
    /// A pod or machine is there to take it.
    ENDPOINT,
    /// Both sides proved who they are.
    IDENTITY,
    /// The database let the user in.
    LOGIN,
    /// The application answered.
    APPLICATION,
    /// The certificate authority was asked.
    AUTHORITY
  }
}
