package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.ApiKind;
import tools.jackson.databind.node.ObjectNode;

/// Changes new objects on their way into the store, as mutating webhooks do.
@FunctionalInterface
public interface Admission {
  /// Lets everything pass as it is.
  Admission NONE = (_, _) -> {};

  void admit(ApiKind kind, ObjectNode object);
}
