package dev.mooring.change;

import dev.mooring.model.ClusterRef;
import dev.mooring.port.CloudCluster;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;

/// Finds the cluster of the journey in its project.
public final class CloudClusters {
  private CloudClusters() {}

  /// The cluster as the cloud describes it.
  ///
  /// @throws WorldException.NotFound when the project has no such cluster
  public static CloudCluster find(WorldView world, ClusterRef ref) {
    return world.cloud().clusters(ref.project()).stream()
        .filter(
            cluster ->
                cluster.name().equals(ref.name()) && cluster.location().equals(ref.location()))
        .findFirst()
        .orElseThrow(
            () ->
                new WorldException.NotFound(
                    "Project %s has no cluster %s in %s."
                        .formatted(ref.project(), ref.name(), ref.location()),
                    null));
  }
}
