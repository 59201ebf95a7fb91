package dev.mooring.real;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;

/// The garbage collector, as far as machines need it: a WorkloadEntry goes with its group.
final class OwnedEntries implements StandIn {

  @Override
  public void tend(KubernetesClient admin) {
    admin
        .genericKubernetesResources(Registrations.VERSION, "WorkloadEntry")
        .inAnyNamespace()
        .list()
        .getItems()
        .stream()
        .filter(entry -> hasLostGroup(admin, entry))
        .forEach(entry -> admin.resource(entry).delete());
  }

  private static boolean hasLostGroup(KubernetesClient admin, GenericKubernetesResource entry) {
    return entry.getMetadata().getOwnerReferences().stream()
        .anyMatch(
            owner ->
                admin
                        .genericKubernetesResources(Registrations.VERSION, owner.getKind())
                        .inNamespace(entry.getMetadata().getNamespace())
                        .withName(owner.getName())
                        .get()
                    == null);
  }
}
