package dev.mooring.lab.machine.sidecar;

import java.util.Optional;

/// How far an agent has come.
///
/// @param stream to istiod; empty while there is none
/// @param isConfigured whether the proxy has got what it needs to take connections
record AgentState(
    boolean isRunning,
    Optional<AgentSettings> settings,
    Optional<Long> stream,
    boolean isConfigured) {
  static final AgentState STOPPED =
      new AgentState(false, Optional.empty(), Optional.empty(), false);

  static AgentState starting(AgentSettings settings) {
    return new AgentState(true, Optional.of(settings), Optional.empty(), false);
  }

  AgentState streaming(long number) {
    return new AgentState(isRunning, settings, Optional.of(number), true);
  }

  /// Without its stream the proxy keeps what it has.
  AgentState alone() {
    return new AgentState(isRunning, settings, Optional.empty(), isConfigured);
  }
}
