package dev.mooring.live.kubernetes;

import dev.mooring.port.ResourceKind;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How the API server calls its kinds, by its discovery documents. What it serves is remembered;
/// what it does not is asked again, because installing Istio adds kinds.
final class KubernetesKinds {
  private final Map<ResourceKind, ResourceDefinitionContext> known = new ConcurrentHashMap<>();
  private final KubernetesClient client;

  KubernetesKinds(KubernetesClient client) {
    this.client = client;
  }

  /// Empty when the API server does not serve the kind.
  Optional<ResourceDefinitionContext> find(ResourceKind kind) {
    var found = Optional.ofNullable(known.get(kind)).or(() -> ask(kind));
    found.ifPresent(definition -> known.put(kind, definition));
    return found;
  }

  private Optional<ResourceDefinitionContext> ask(ResourceKind kind) {
    return resources(kind).stream()
        .filter(served -> served.getKind().equals(kind.kind()))
        .filter(served -> !served.getName().contains("/")) // `pods/status` has the kind too
        .findFirst()
        .map(served -> definition(kind, served));
  }

  private List<APIResource> resources(ResourceKind kind) {
    try {
      var served = client.getApiResources(kind.apiVersion());
      var there = served == null ? List.<APIResource>of() : served.getResources();
      if (there.isEmpty() && kind.group().isEmpty()) {
        throw new IllegalStateException("an API server without Kubernetes' core group");
      }
      return there;
    } catch (KubernetesClientException failure) {
      if (failure.getCode() == 404 && !kind.group().isEmpty()) {
        return List.of();
      }
      throw failure;
    }
  }

  private static ResourceDefinitionContext definition(ResourceKind kind, APIResource served) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(kind.group())
        .withVersion(kind.apiVersion().substring(kind.apiVersion().indexOf('/') + 1))
        .withKind(kind.kind())
        .withPlural(served.getName())
        .withNamespaced(served.getNamespaced())
        .build();
  }
}
