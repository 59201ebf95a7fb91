package dev.mooring.lab.cluster.registry;

import dev.mooring.lab.cluster.store.Violations;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What is special about the objects of one kind on their way into the store.
interface KindRules {

  /// Fills in what the user may leave out.
  default void defaults(ObjectNode object) {}

  /// Gives what the cluster hands out: addresses, ports.
  ///
  /// @param before the object as it is stored; empty for a new one
  default void allocate(ObjectNode object, Optional<ObjectNode> before, Violations violations) {}

  /// Says what is wrong with it.
  default void validate(ObjectNode object, Optional<ObjectNode> before, Violations violations) {}
}
