package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.ObjectStore;
import java.util.Map;

/// Which rules hold for which kind. Kinds that are not special follow the common ones only.
final class Rules {
  private final Map<String, KindRules> byPlural;

  Rules(ObjectStore store) {
    this.byPlural =
        Map.of(
            "services", new ServiceRules(store),
            "endpoints", new EndpointsRules(),
            "secrets", new SecretRules(),
            "namespaces", new NamespaceRules(),
            "pods", new PodRules(),
            "deployments", new DeploymentRules(),
            "replicasets", new DeploymentRules(),
            "customresourcedefinitions", new DefinitionRules());
  }

  KindRules of(ApiKind kind) {
    return byPlural.getOrDefault(kind.plural(), new KindRules() {});
  }
}
