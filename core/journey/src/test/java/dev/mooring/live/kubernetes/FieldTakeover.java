package dev.mooring.live.kubernetes;

import dev.mooring.port.ResourceRef;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;

/// Somebody else who applies by force.
public final class FieldTakeover {
  private FieldTakeover() {}

  /// The field manager `helm` takes over a Service's type and makes it `NodePort`.
  public static void byHelm(KubernetesClient client, ResourceRef service) {
    var theirs =
        new ServiceBuilder()
            .withNewMetadata()
            .withName(service.name())
            .withNamespace(service.namespace())
            .endMetadata()
            .withNewSpec()
            .withType("NodePort")
            .endSpec()
            .build();
    var byForce =
        new PatchContext.Builder()
            .withFieldManager("helm")
            .withForce(true)
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .build();
    client.resource(theirs).patch(byForce);
  }
}
