package dev.mooring.lab.cluster.seed;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a practice cluster holds before a person comes.
@FunctionalInterface
public interface Seed {

  /// The objects in the order in which they are to be created, each with `apiVersion`, `kind` and,
  /// where it says something, its status.
  List<ObjectNode> objects();
}
