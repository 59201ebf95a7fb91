package dev.mooring.real;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;

/// Each namespace gets its service account `default`. Pods here are never started, so it mounts no
/// token.
final class DefaultAccounts implements StandIn {

  @Override
  public void tend(KubernetesClient admin) {
    admin.namespaces().list().getItems().stream()
        .filter(namespace -> !namespace.isMarkedForDeletion())
        .forEach(namespace -> give(admin, namespace));
  }

  private static void give(KubernetesClient admin, Namespace namespace) {
    var name = namespace.getMetadata().getName();
    if (admin.serviceAccounts().inNamespace(name).withName("default").get() == null) {
      var account =
          new ServiceAccountBuilder()
              .withNewMetadata()
              .withName("default")
              .withNamespace(name)
              .endMetadata()
              .withAutomountServiceAccountToken(false)
              .build();
      admin.resource(account).create();
    }
  }
}
