package dev.mooring.lab.cluster.store;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Something that happened to an object. The objects are not to be changed.
///
/// @param plural the kind's place in the store
/// @param object as it is now, or as it was last when it is gone
/// @param before as it was before; empty when it is new
/// @param revision the resourceVersion that this made
public record ObjectEvent(
    Type type, String plural, ObjectNode object, Optional<ObjectNode> before, long revision) {

  public enum Type {
    ADDED,
    MODIFIED,
    DELETED
  }

  /// Whether a new object of that kind is there.
  public boolean added(String wanted) {
    return type == Type.ADDED && plural.equals(wanted);
  }

  /// Whether an object of that kind is another than before.
  public boolean modified(String wanted) {
    return type == Type.MODIFIED && plural.equals(wanted);
  }

  /// Whether an object of that kind is gone.
  public boolean deleted(String wanted) {
    return isDeletion() && plural.equals(wanted);
  }

  public boolean isDeletion() {
    return type == Type.DELETED;
  }
}
