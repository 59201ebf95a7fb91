package dev.mooring.step.shared;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Balancers;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ResourceRef;
import dev.mooring.port.WorldView;
import java.util.List;

/// The questions about the cluster's project in Google Cloud.
final class ProjectChecks {
  private ProjectChecks() {}

  static Finding project(WorldView world, JoinSpec spec) {
    var found =
        world.cloud().clusters(spec.cluster().project()).stream()
            .filter(cluster -> cluster.name().equals(spec.cluster().name()))
            .findFirst();
    return found
        .map(cluster -> Finding.passed(cluster.network() + ", " + cluster.serviceCidr()))
        .orElse(
            Finding.failed(
                Hint.CLUSTER_NOT_IN_PROJECT, spec.cluster().project(), spec.cluster().name()));
  }

  /// Each load balancer that has no address yet needs a forwarding rule; the ingress is counted in
  /// the usage.
  static Finding quota(WorldView world, JoinSpec spec, List<ResourceRef> balancers) {
    var needed =
        (int) balancers.stream().filter(b -> Balancers.address(world, b).isEmpty()).count();
    var quota =
        world.cloud().quota(spec.cluster().project(), spec.cluster().region(), "FORWARDING_RULES");
    return quota
        .filter(found -> found.free() < needed)
        .<Finding>map(
            found ->
                Finding.failed(
                    Hint.FORWARDING_RULES_EXHAUSTED,
                    String.valueOf(needed),
                    String.valueOf(found.free()),
                    String.valueOf(found.limit())))
        .orElseGet(
            () ->
                Finding.passed(
                    quota
                        .map(q -> (q.usage() + needed) + " / " + q.limit() + " FORWARDING_RULES")
                        .orElse("")));
  }
}
