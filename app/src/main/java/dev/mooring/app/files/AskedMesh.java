package dev.mooring.app.files;

import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.facts.ControlPlanes;
import dev.mooring.facts.Istiod;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.IstioKinds;
import dev.mooring.mesh.istio1.MeshSettings;
import dev.mooring.mesh.istio1.Revision;
import dev.mooring.mesh.istio1.WorkloadGroup;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.Cluster;
import dev.mooring.port.ResourceRef;
import java.time.Duration;

/// A mesh that its cluster tells about.
public record AskedMesh(Cluster cluster) implements MeshSource {
  private static final String ISTIO = JoinSpec.ISTIO_NAMESPACE;

  @Override
  public Revision revision(String wanted) {
    return ControlPlanes.find(cluster, wanted)
        .map(ControlPlane::revision)
        .orElseThrow(() -> noRevision(wanted));
  }

  private Complaint noRevision(String wanted) {
    var there = ControlPlanes.names(ControlPlanes.all(cluster));
    var elsewhere = String.join(", ", ControlPlanes.elsewhere(cluster));
    if (there.isEmpty() && !elsewhere.isEmpty()) {
      return failed(
          "istiod runs in " + elsewhere + ", and these files are for one in " + ISTIO + ".",
          "Its names, with their namespace, stand in its certificate and in the machine's files.",
          "Use istioctl x workload entry configure with --istioNamespace.");
    }
    return there.isEmpty()
        ? failed(
            "There is no istiod in the namespace " + ISTIO + ".",
            "A machine joins the mesh through istiod.",
            "Look which cluster the context leads to.")
        : Complaint.wrongUse(
            "There is no control plane with the revision '" + wanted + "'.",
            "There are: " + there + ".",
            "Give one of them as --revision.");
  }

  @Override
  public WorkloadGroup group(String namespace, String name) {
    var ref = new ResourceRef(kinds().workloadGroup(), namespace, name);
    var found =
        cluster
            .find(ref)
            .orElseThrow(
                () ->
                    failed(
                        "There is no " + ref + ".",
                        "The machine's identity and ports come from its group.",
                        "Apply it first, or give it as a file: -f FILE."));
    try {
      return WorkloadGroup.parse(found.json());
    } catch (IllegalArgumentException failure) {
      throw failed(
          ref + " cannot be understood.",
          String.valueOf(failure.getMessage()),
          "Correct it in the cluster.");
    }
  }

  private IstioKinds kinds() {
    var newest = new IstioKinds("v1");
    return cluster.serves(newest.workloadGroup()) ? newest : new IstioKinds("v1beta1");
  }

  @Override
  public MeshSettings settings(Revision revision) {
    return Istiod.settings(cluster, plane(revision));
  }

  @Override
  public String clusterId(Revision revision) {
    var id = Istiod.injector(cluster, plane(revision)).clusterId();
    if (id.isEmpty()) {
      throw Complaint.wrongUse(
          "The injector does not tell the name of its cluster.",
          "Istiod turns away a machine that says another name.",
          "Give it as --clusterID; an istiod without another setting says Kubernetes.");
    }
    return id;
  }

  private static ControlPlane plane(Revision revision) {
    return new ControlPlane(ISTIO, revision, "", new IstioKinds("v1"));
  }

  @Override
  public String address(Revision revision, String service) {
    return new DoorSearch(cluster, revision).address(service);
  }

  @Override
  public String root(String namespace) {
    return Istiod.rootCertificate(cluster, namespace);
  }

  @Override
  public String token(WorkloadGroup group, Duration life) {
    return cluster.token(group.namespace(), group.serviceAccount(), "istio-ca", life);
  }

  static Complaint failed(String what, String why, String todo) {
    return new Complaint(ExitStatus.FAILED, what, why, todo);
  }
}
