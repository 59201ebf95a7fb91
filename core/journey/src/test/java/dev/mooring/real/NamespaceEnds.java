package dev.mooring.real;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/// A namespace that is deleted loses what is in it, and then itself.
final class NamespaceEnds implements StandIn {

  @Override
  public void tend(KubernetesClient admin) {
    admin.namespaces().list().getItems().stream()
        .filter(Namespace::isMarkedForDeletion)
        .forEach(namespace -> end(admin, namespace));
  }

  private static void end(KubernetesClient admin, Namespace namespace) {
    var name = namespace.getMetadata().getName();
    List.of(
            admin.services().inNamespace(name),
            admin.endpoints().inNamespace(name),
            admin.serviceAccounts().inNamespace(name),
            admin.secrets().inNamespace(name),
            admin.configMaps().inNamespace(name))
        .forEach(things -> things.delete());
    var ended = namespace.edit().editSpec().withFinalizers(List.of()).endSpec().build();
    admin.raw("/api/v1/namespaces/" + name + "/finalize", "PUT", ended);
  }
}
