package dev.mooring.app.command;

import dev.mooring.app.files.AskedMesh;
import dev.mooring.app.files.MeshSource;
import dev.mooring.app.files.ToldMesh;
import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.Surroundings;
import dev.mooring.app.wiring.LabHome;
import dev.mooring.live.call.Proxies;
import dev.mooring.live.kubernetes.Kubeconfig;
import dev.mooring.live.kubernetes.KubernetesCluster;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where the mesh is asked about: a cluster, or files in its place.
final class SourceOptions {
  @Option(
      names = "--lab",
      paramLabel = "DIR",
      description = "The cluster of the running lab with the home DIR.")
  private Optional<Path> lab = Optional.empty();

  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description = "Default: as KUBECONFIG says, or ~/.kube/config.")
  private Optional<Path> kubeconfig = Optional.empty();

  @Option(
      names = "--context",
      paramLabel = "NAME",
      description = "Of the kubeconfig. Default: its current one.")
  private Optional<String> context = Optional.empty();

  @Option(
      names = "--mesh-config",
      paramLabel = "FILE",
      description = {
        "With --root-cert, in place of a cluster: what the ConfigMap istio holds under 'mesh'."
      })
  private Optional<Path> meshConfig = Optional.empty();

  @Option(
      names = "--root-cert",
      paramLabel = "FILE",
      description = "The root certificate of the mesh, as PEM.")
  private Optional<Path> rootCert = Optional.empty();

  @Option(
      names = "--token",
      paramLabel = "FILE",
      description = "With --mesh-config: the token. Without it, istio-token stays empty.")
  private Optional<Path> token = Optional.empty();

  /// A source that is ready to be asked.
  ///
  /// @param closing closes the connection
  record Open(MeshSource mesh, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }

  /// @throws Complaint when it is not clear who is to be asked
  Open open(Surroundings surroundings) {
    if (meshConfig.isPresent() && rootCert.isPresent()) {
      return new Open(new ToldMesh(meshConfig.get(), rootCert.get(), token), () -> {});
    }
    if (meshConfig.isPresent() || rootCert.isPresent() || token.isPresent()) {
      throw Complaint.wrongUse(
          "--mesh-config and --root-cert belong together.",
          "Only with both of them no cluster has to be asked; --token comes with them.",
          "Give both, or none of the three.");
    }
    var config = Kubeconfig.read(files(surroundings));
    var name =
        context
            .or(config::currentContext)
            .orElseThrow(
                () ->
                    Complaint.wrongUse(
                        "It is not known which cluster is meant.",
                        "The kubeconfig has no current context.",
                        "Give --context NAME."));
    var proxies = lab.isPresent() ? Proxies.none() : Proxies.of(surroundings.variables());
    var cluster = new KubernetesCluster(config, name, proxies, surroundings.clock());
    return new Open(new AskedMesh(cluster), cluster::close);
  }

  private List<Path> files(Surroundings surroundings) {
    return lab.map(home -> List.of(LabHome.read(home).kubeconfig()))
        .or(() -> kubeconfig.map(List::of))
        .orElseGet(
            () ->
                Kubeconfig.files(
                    surroundings.variable("KUBECONFIG"),
                    surroundings.home().resolve(".kube").resolve("config")));
  }
}
