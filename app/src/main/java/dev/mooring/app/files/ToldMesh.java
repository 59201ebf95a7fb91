package dev.mooring.app.files;

import dev.mooring.app.session.Complaint;
import dev.mooring.mesh.istio1.MeshSettings;
import dev.mooring.mesh.istio1.Revision;
import dev.mooring.mesh.istio1.WorkloadGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A mesh that files tell about, so that no cluster is asked.
///
/// @param meshConfig what istiod's ConfigMap holds under the key `mesh`
/// @param rootCert the root certificate, as PEM
/// @param token of the group's account; without it the file stays empty
public record ToldMesh(Path meshConfig, Path rootCert, Optional<Path> token) implements MeshSource {
  /// What an istiod of one cluster calls it that was installed without another name (Istio, chart
  /// istio-discovery).
  private static final String USUAL_CLUSTER = "Kubernetes";

  @Override
  public Revision revision(String wanted) {
    return new Revision(wanted);
  }

  @Override
  public WorkloadGroup group(String namespace, String name) {
    throw Complaint.wrongUse(
        "Without a cluster there is no WorkloadGroup by the name " + name + ".",
        "--mesh-config and --root-cert stand for the cluster, which is not asked then.",
        "Give the group as a file: -f FILE.");
  }

  @Override
  public MeshSettings settings(Revision revision) {
    try {
      return MeshSettings.parse(InputFile.text(meshConfig));
    } catch (IllegalArgumentException failure) {
      throw Complaint.wrongUse(
          meshConfig + ": " + failure.getMessage(),
          "The settings of the machine's proxy begin with those of the mesh.",
          "Take it from the cluster: kubectl -n istio-system get configmap istio -o"
              + " 'jsonpath={.data.mesh}'");
    }
  }

  @Override
  public String clusterId(Revision revision) {
    return USUAL_CLUSTER;
  }

  @Override
  public String address(Revision revision, String service) {
    throw Complaint.wrongUse(
        "It is not known by which address the machine reaches istiod.",
        "With an empty hosts file the machine would look for istiod nowhere.",
        "Give --ingressIP, the address of the load balancer before istiod.");
  }

  @Override
  public String root(String namespace) {
    var pem = InputFile.text(rootCert);
    // Within a ConfigMap the line would be indented.
    if (pem.lines().noneMatch(line -> line.stripTrailing().equals("-----BEGIN CERTIFICATE-----"))) {
      throw Complaint.wrongUse(
          rootCert + " holds no certificate.",
          "The machine checks istiod's certificate by it.",
          "Take it from the cluster: kubectl get configmap istio-ca-root-cert -o"
              + " 'jsonpath={.data.root-cert\\.pem}'");
    }
    return pem;
  }

  @Override
  public String token(WorkloadGroup group, Duration life) {
    return token.map(InputFile::text).orElse("");
  }
}
