package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.registry.Dependents;
import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectEvent;

/// What an object owned goes with it, and custom objects go with their definition.
record GarbageCollector(Writer writer) implements Controller {

  @Override
  public void observe(ObjectEvent event) {
    if (!event.isDeletion()) {
      return;
    }
    for (var dependent : Dependents.of(writer.registry().store(), Json.uid(event.object()))) {
      writer.forget(dependent.plural(), dependent.object());
    }
    if (event.plural().equals("customresourcedefinitions")) {
      var plural = Json.text(event.object(), "spec", "names", "plural");
      writer.list(plural).forEach(o -> writer.forget(plural, o));
    }
  }
}
