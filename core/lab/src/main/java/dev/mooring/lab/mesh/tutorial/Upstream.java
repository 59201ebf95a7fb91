package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.mesh.Pod;

/// Somebody who takes the requests of a Service.
sealed interface Upstream {

  record InPod(Pod pod) implements Upstream {}

  /// An address that was registered by hand: a machine's.
  record AtAddress(String ip) implements Upstream {}
}
