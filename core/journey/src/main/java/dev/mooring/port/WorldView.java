package dev.mooring.port;

import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What steps and checks see: readers only, so that they cannot write.
public interface WorldView {

  ClusterReader cluster();

  CloudReader cloud();

  /// The machine, if it exists and can be logged in to.
  Optional<? extends MachineReader> machine(MachineRef ref);

  /// Whether the machine lets in somebody who comes anew. A connection that is kept does not tell:
  /// Linux goes on with those that began before a rule.
  ///
  /// @throws WorldException when nobody answers, or the login is refused
  default boolean letsIn(MachineRef ref) {
    return machine(ref).isPresent();
  }

  /// Why [#machine(MachineRef)] was empty when it was last asked for; empty where that is not
  /// known.
  default Optional<WorldException> silence(MachineRef ref) {
    return Optional.empty();
  }

  /// The journey that acts. What it makes carries this id.
  JourneyId journey();

  /// The time now, by the clock that the journey goes by: what is written down, and what
  /// certificates are held against. People and time servers set it.
  Instant now();

  /// How much time has passed since some moment that says nothing in itself, by a monotonic clock.
  /// Whoever waits measures by this one.
  default Duration uptime() {
    return Duration.ofNanos(System.nanoTime());
  }
}
