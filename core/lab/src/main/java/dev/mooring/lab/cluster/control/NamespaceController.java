package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.store.Json;
import dev.mooring.lab.cluster.store.ObjectEvent;
import tools.jackson.databind.node.ObjectNode;

/// Gives every namespace its account `default`, and empties those that terminate.
record NamespaceController(Writer writer) implements Controller {

  @Override
  public void observe(ObjectEvent event) {
    if (event.added("namespaces")) {
      account(Json.name(event.object()));
    } else if (event.modified("namespaces") && terminates(event.object())) {
      empty(event.object());
    } else if (event.deleted("serviceaccounts") && Json.name(event.object()).equals("default")) {
      account(Json.namespace(event.object()));
    }
  }

  private void account(String namespace) {
    var open = writer.find("namespaces", "", namespace).filter(n -> !terminates(n));
    if (open.isPresent() && writer.find("serviceaccounts", namespace, "default").isEmpty()) {
      var account = Json.object();
      Json.metadata(account).put("name", "default");
      writer.create("serviceaccounts", namespace, account);
    }
  }

  private void empty(ObjectNode namespace) {
    for (var plural : writer.plurals()) {
      writer.list(plural, Json.name(namespace)).forEach(o -> writer.forget(plural, o));
    }
    writer.forget("namespaces", namespace);
  }

  private static boolean terminates(ObjectNode namespace) {
    return Json.text(namespace, "status", "phase").equals("Terminating");
  }
}
