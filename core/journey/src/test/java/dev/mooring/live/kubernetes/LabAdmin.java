package dev.mooring.live.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The vendor's client to a lab's cluster, for what others than Mooring do there.
public final class LabAdmin {
  private LabAdmin() {}

  /// @param home the lab's home folder
  public static KubernetesClient in(Path home) {
    try {
      var config = Config.fromKubeconfig(Files.readString(home.resolve("kubeconfig")));
      return new KubernetesClientBuilder().withConfig(config).build();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
