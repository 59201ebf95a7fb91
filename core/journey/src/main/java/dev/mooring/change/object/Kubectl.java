package dev.mooring.change.object;

import dev.mooring.command.Program;
import dev.mooring.port.ResourceRef;

/// kubectl, as a person types it for an object.
final class Kubectl {
  private Kubectl() {}

  /// In the object's namespace, if it has one.
  static Program at(ResourceRef ref) {
    return ref.namespace().isEmpty() ? Program.kubectl() : Program.kubectl("-n", ref.namespace());
  }
}
