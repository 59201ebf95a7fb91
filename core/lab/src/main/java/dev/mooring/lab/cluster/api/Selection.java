package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.FieldSelector;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.LabelSelector;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// Which objects of a kind a list or watch is about.
record Selection(String namespace, String name, LabelSelector labels, FieldSelector fields)
    implements Predicate<ObjectNode> {

  static Selection of(Call call) {
    return new Selection(
        call.path().namespace(),
        call.path().name(),
        LabelSelector.parse(call.param("labelSelector")),
        FieldSelector.parse(call.param("fieldSelector"), call.kind()));
  }

  @Override
  public boolean test(ObjectNode object) {
    return (namespace.isEmpty() || namespace.equals(Json.namespace(object)))
        && (name.isEmpty() || name.equals(Json.name(object)))
        && labels.test(Json.labels(object))
        && fields.test(object);
  }
}
