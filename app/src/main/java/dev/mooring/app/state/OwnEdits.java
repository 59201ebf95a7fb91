package dev.mooring.app.state;

import dev.mooring.model.ClusterRef;
import dev.mooring.model.GkeContext;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MachineSpec;
import dev.mooring.model.MachineSpec.Origin;
import dev.mooring.model.OwnCluster;
import dev.mooring.model.OwnHost;
import dev.mooring.net.Ipv4;
import dev.mooring.net.Ipv4Range;
import java.util.function.UnaryOperator;

/// Decisions for a journey that leaves Google Cloud, or comes back to it.
public final class OwnEdits {
  private OwnEdits() {}

  /// What kind of cluster the context leads to.
  public enum Kind {
    GKE,
    OTHER
  }

  public static Kind kind(JoinSpec spec) {
    return spec.cluster().isInGoogleCloud() ? Kind.GKE : Kind.OTHER;
  }

  /// A cluster outside Google Cloud has no project to create a machine in, so the machine becomes a
  /// host.
  public static JoinSpec kind(JoinSpec spec, Kind kind) {
    var context = spec.cluster().context();
    if (kind == kind(spec)) {
      return spec;
    }
    if (kind == Kind.OTHER) {
      var host = origin(spec, Origin.HOST);
      return SpecEdits.cluster(host, ClusterRef.own(context, OwnCluster.UNKNOWN));
    }
    return SpecEdits.cluster(
        spec, GkeContext.parse(context).orElse(new ClusterRef(context, "", "", "")));
  }

  public static JoinSpec origin(JoinSpec spec, Origin origin) {
    var old = spec.machine();
    if (origin == Origin.HOST) {
      return old.origin() == Origin.HOST
          ? spec
          : SpecEdits.machine(spec, MachineSpec.host(new OwnHost(old.ref().name(), 0, "", "")));
    }
    return SpecEdits.machine(
        spec,
        old.origin() == Origin.HOST
            ? instance(spec, origin)
            : new MachineSpec(
                old.ref(),
                origin,
                old.machineType(),
                old.imageProject(),
                old.imageFamily(),
                old.sshUser()));
  }

  /// The tutorial's machine.
  private static MachineSpec instance(JoinSpec spec, Origin origin) {
    var cluster = spec.cluster();
    var ref = new MachineRef(cluster.project(), cluster.location(), "istio-vm");
    return new MachineSpec(ref, origin, "e2-medium", "debian-cloud", "debian-12", "mooring");
  }

  /// @throws IllegalArgumentException with a sentence for people
  public static JoinSpec host(JoinSpec spec, UnaryOperator<OwnHost> edit) {
    return spec.machineRef()
        .host()
        .map(host -> SpecEdits.machine(spec, MachineSpec.host(edit.apply(host))))
        .orElse(spec);
  }

  private static JoinSpec cluster(JoinSpec spec, UnaryOperator<OwnCluster> edit) {
    return spec.cluster()
        .own()
        .map(own -> ClusterRef.own(spec.cluster().context(), edit.apply(own)))
        .map(cluster -> SpecEdits.cluster(spec, cluster))
        .orElse(spec);
  }

  /// @throws IllegalArgumentException with a sentence for people
  public static JoinSpec serviceRange(JoinSpec spec, String range) {
    return cluster(
        spec, own -> new OwnCluster(checked(range), own.podRange(), own.exposeAddress()));
  }

  /// @throws IllegalArgumentException with a sentence for people
  public static JoinSpec podRange(JoinSpec spec, String range) {
    return cluster(
        spec, own -> new OwnCluster(own.serviceRange(), checked(range), own.exposeAddress()));
  }

  /// @throws IllegalArgumentException with a sentence for people
  public static JoinSpec exposeAddress(JoinSpec spec, String address) {
    if (!address.isEmpty()) {
      var _ = Ipv4.parse(address);
    }
    return cluster(spec, own -> new OwnCluster(own.serviceRange(), own.podRange(), address));
  }

  private static String checked(String range) {
    return range.isEmpty() ? "" : Ipv4Range.parse(range).toString();
  }
}
