package dev.mooring.lab.cluster.apply;

import dev.mooring.lab.cluster.store.ApiKind;

/// Who owns fields: a name, and whether it applies or updates.
///
/// @param operation `Apply` or `Update`
/// @param apiVersion the version through which it wrote
/// @param subresource empty for the object itself
public record FieldOwner(String name, String operation, String apiVersion, String subresource) {

  public static FieldOwner applying(String name, ApiKind kind) {
    return new FieldOwner(name, "Apply", kind.apiVersion(), "");
  }

  public static FieldOwner updating(String name, ApiKind kind) {
    return new FieldOwner(name, "Update", kind.apiVersion(), "");
  }

  /// The same manager, writing through a subresource.
  public FieldOwner through(String other) {
    return new FieldOwner(name, operation, apiVersion, other);
  }

  public boolean isApply() {
    return operation.equals("Apply");
  }

  /// Whether both are the same manager; one that applies is so in every version.
  boolean same(FieldOwner other) {
    return name.equals(other.name)
        && operation.equals(other.operation)
        && subresource.equals(other.subresource)
        && (isApply() || apiVersion.equals(other.apiVersion));
  }

  /// As conflicts name it.
  @Override
  public String toString() {
    var words = "\"" + name + "\"";
    if (!subresource.isEmpty()) {
      words += " with subresource \"" + subresource + "\"";
    }
    return isApply() ? words : words + " using " + apiVersion;
  }
}
