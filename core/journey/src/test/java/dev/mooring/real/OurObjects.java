package dev.mooring.real;

import dev.mooring.mesh.Manifest;
import dev.mooring.port.ResourceKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What in a cluster carries our mark.
final class OurObjects {
  private static final Map<String, String> OURS = Map.of(Manifest.MANAGED_BY, Manifest.MOORING);

  private OurObjects() {}

  /// By name.
  static Set<String> in(RealCluster cluster, Stream<ResourceKind> kinds) {
    try (var all = cluster.as(RealUser.ADMIN)) {
      return kinds
          .flatMap(kind -> all.list(kind, "", OURS).stream())
          .map(object -> object.ref().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
