package dev.mooring.app.page;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.GkeContext;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.OwnCluster;
import java.util.Optional;

/// What kind of cluster the context leads to.
enum ClusterKind {
  GKE,
  OTHER;

  static ClusterKind of(JoinSpec spec) {
    return spec.cluster().isInGoogleCloud() ? GKE : OTHER;
  }

  /// A cluster outside Google Cloud has no project to create a machine in, so the machine becomes a
  /// host.
  JoinSpec in(JoinSpec spec) {
    if (this == of(spec)) {
      return spec;
    }
    var context = spec.cluster().context();
    return switch (this) {
      case GKE ->
          spec.movedTo(GkeContext.parse(context).orElse(new ClusterRef(context, "", "", "")));
      case OTHER ->
          spec.withMachine(MachineOrigin.HOST.machine(spec, Optional.empty()))
              .withCluster(ClusterRef.own(context, OwnCluster.UNKNOWN));
    };
  }
}
