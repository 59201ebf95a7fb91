package dev.mooring.mesh;

import dev.mooring.port.Resource;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds one object with our mark on it.
public final class Manifest {
  /// The label that marks what is ours.
  public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  /// The value of [#MANAGED_BY].
  public static final String MOORING = "mooring";

  private final ResourceRef ref;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private Manifest(ResourceRef ref) {
    this.ref = ref;
    json.put("apiVersion", ref.kind().apiVersion()).put("kind", ref.kind().kind());
    var metadata = json.putObject("metadata").put("name", ref.name());
    if (!ref.namespace().isEmpty()) {
      metadata.put("namespace", ref.namespace());
    }
    label(MANAGED_BY, MOORING);
  }

  public static Manifest of(ResourceKind kind, String namespace, String name) {
    return new Manifest(new ResourceRef(kind, namespace, name));
  }

  public Manifest label(String key, String value) {
    metadata("labels").put(key, value);
    return this;
  }

  public Manifest labels(Map<String, String> labels) {
    labels.forEach(this::label);
    return this;
  }

  public Manifest annotation(String key, String value) {
    metadata("annotations").put(key, value);
    return this;
  }

  private ObjectNode metadata(String field) {
    return json.withObject("/metadata").withObjectProperty(field);
  }

  public ObjectNode json() {
    return json;
  }

  public ObjectNode spec() {
    return json.withObjectProperty("spec");
  }

  public Resource resource() {
    return new Resource(ref, json);
  }
}
