package dev.mooring.mesh.istio1;

import dev.mooring.mesh.Manifest;

/// How a Service is reached from outside the cluster, but only from the networks around it.
public sealed interface Front {
  /// The load balancer of GKE by annotation, which every version of it knows.
  ///
  /// @param globalAccess whether machines of other regions may come
  record Annotated(boolean globalAccess) implements Front {}

  /// The load balancer of GKE by its class, where GKE makes load balancers by subsets of nodes.
  ///
  /// @param globalAccess whether machines of other regions may come
  record ByClass(boolean globalAccess) implements Front {}

  /// Whatever load balancer the cluster has: MetalLB, that of k3s, another cloud's.
  record AnyBalancer() implements Front {}

  /// An address by hand, which the nodes take for the Service.
  record AtAddress(String ip) implements Front {}

  /// Says so in a Service.
  default void on(Manifest service) {
    switch (this) {
      case Annotated(var globalAccess) -> {
        // GKE before 1.17 knows the first of the two only.
        service.annotation("cloud.google.com/load-balancer-type", "Internal");
        service.annotation("networking.gke.io/load-balancer-type", "Internal");
        service.spec().put("type", "LoadBalancer");
        allow(service, globalAccess);
      }
      case ByClass(var globalAccess) -> {
        service.spec().put("type", "LoadBalancer");
        service.spec().put("loadBalancerClass", "networking.gke.io/l4-regional-internal");
        allow(service, globalAccess);
      }
      case AnyBalancer() -> service.spec().put("type", "LoadBalancer");
      case AtAddress(var ip) -> {
        service.spec().put("type", "ClusterIP");
        service.spec().putArray("externalIPs").add(ip);
      }
    }
  }

  private static void allow(Manifest service, boolean globalAccess) {
    if (globalAccess) {
      service.annotation("networking.gke.io/internal-load-balancer-allow-global-access", "true");
    }
  }
}
