package dev.mooring.real;

import io.fabric8.kubernetes.client.KubernetesClient;

/// Does the work of a controller that the bed lacks: looks at the cluster as it is now, and does
/// what is to be done.
interface StandIn {
  void tend(KubernetesClient admin);
}
