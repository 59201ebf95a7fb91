package dev.mooring.change;

import dev.mooring.model.MachineRef;

/// Where an inverse works. Who doesn't answer there is asked once, however much is to be taken
/// back.
public sealed interface Place {

  /// On a machine, by SSH.
  record OnTheMachine(MachineRef machine) implements Place {}

  /// At the cluster's API server.
  record InTheCluster() implements Place {}

  /// At Google Cloud, also where it's about a machine.
  record InTheCloud() implements Place {}
}
