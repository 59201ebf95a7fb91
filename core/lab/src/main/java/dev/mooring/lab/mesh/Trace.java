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
  public Optional<TraceStage> failedAt() {
    return failure().map(Fact::stage);
  }

  /// One thing that was decided.
  public record Fact(TraceStage stage, boolean isGood, String text) {}
}
