package dev.mooring.real;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;

/// istiod's root certificate in each namespace.
///
/// @param root the mesh's, as PEM
record RootCertificates(String root) implements StandIn {
  private static final String NAME = "istio-ca-root-cert";

  @Override
  public void tend(KubernetesClient admin) {
    admin.namespaces().list().getItems().stream()
        .filter(namespace -> !namespace.isMarkedForDeletion())
        .map(namespace -> namespace.getMetadata().getName())
        .filter(name -> admin.configMaps().inNamespace(name).withName(NAME).get() == null)
        .forEach(name -> give(admin, name));
  }

  private void give(KubernetesClient admin, String namespace) {
    var map =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName(NAME)
            .withNamespace(namespace)
            .addToLabels("istio.io/config", "true")
            .endMetadata()
            .withData(Map.of("root-cert.pem", root))
            .build();
    admin.resource(map).create();
  }
}
