package dev.mooring.app.files;

import dev.mooring.mesh.istio1.MeshSettings;
import dev.mooring.mesh.istio1.Revision;
import dev.mooring.mesh.istio1.WorkloadGroup;
import java.time.Duration;

/// Where the facts come from that a machine's files are made of. Every method may throw a
/// [dev.mooring.app.session.Complaint] or a [dev.mooring.port.WorldException].
public interface MeshSource {

  /// The control plane that is meant.
  ///
  /// @param wanted its revision; empty for the one that is there
  Revision revision(String wanted);

  /// The group by that name.
  WorkloadGroup group(String namespace, String name);

  MeshSettings settings(Revision revision);

  /// The name that istiod knows its cluster by.
  String clusterId(Revision revision);

  /// The IP address by which the machine reaches istiod.
  ///
  /// @param service `name` or `name.namespace`; empty for the usual ones
  String address(Revision revision, String service);

  /// The mesh's root certificate, as PEM.
  String root(String namespace);

  /// A token of the group's account, which is a secret.
  String token(WorkloadGroup group, Duration life);
}
