package dev.mooring.facts;

import dev.mooring.command.Program;
import dev.mooring.command.Text;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.OwnCluster;
import dev.mooring.port.CloudCluster;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;

/// Finds what has to be known about the journey's cluster: in its project, or, outside Google
/// Cloud, in what its owner says and in the cluster itself.
public final class CloudClusters {
  private CloudClusters() {}

  /// The cluster's ranges and network; outside Google Cloud it has no network by name.
  ///
  /// @throws WorldException.NotFound when the project has no such cluster, or the service range is
  ///   neither given nor found
  public static CloudCluster find(WorldView world, ClusterRef ref) {
    return ref.own()
        .map(own -> own(world, ref.context(), own))
        .orElseGet(() -> inProject(world, ref));
  }

  private static CloudCluster own(WorldView world, String context, OwnCluster own) {
    return new CloudCluster(context, "", "", "", own.podRange(), serviceRange(world, own));
  }

  private static String serviceRange(WorldView world, OwnCluster own) {
    return own.serviceRange().isEmpty()
        ? ServiceRange.find(world)
            .orElseThrow(
                () ->
                    new WorldException.NotFound(
                        Trouble.SERVICE_RANGE_UNKNOWN, Phrase.of("refusal.services"), null))
        : own.serviceRange();
  }

  /// The service range, or the question for it, in what a person types.
  public static Text typedServiceRange(ClusterRef ref) {
    return ref.own()
        .map(
            own ->
                own.serviceRange().isEmpty() ? ServiceRange.typed() : Text.of(own.serviceRange()))
        .orElseGet(() -> asked(ref, "servicesIpv4Cidr"));
  }

  /// What a person asks about a cluster of Google's.
  ///
  /// @param field of the cluster in the Kubernetes Engine API
  public static Text asked(ClusterRef ref, String field) {
    return Text.answer(
        Program.gcloud("container", "clusters", "describe", ref.name())
            .with("--project", ref.project(), "--location", ref.location())
            .with("--format", "value(" + field + ")"));
  }

  private static CloudCluster inProject(WorldView world, ClusterRef ref) {
    return world
        .cloud()
        .cluster(ref)
        .orElseThrow(
            () ->
                new WorldException.NotFound(
                    Phrase.of("refusal.cluster", ref.project(), ref.name(), ref.location()), null));
  }
}
