package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Answers lists: of one namespace or all, with selectors.
record Lists(Registry registry, Tables tables) {

  ObjectNode of(Call call) {
    if (!call.kind().verbs().contains("list")) {
      throw Resources.notAllowed();
    }
    return registry
        .store()
        .locked(
            () -> {
              var items = selected(registry, call).stream().map(call.kind()::present).toList();
              var revision = Long.toString(registry.store().revision());
              var list =
                  call.wantsTable() ? tables.of(call.kind(), items, call) : plain(call, items);
              list.putObject("metadata").put("resourceVersion", revision);
              return list;
            });
  }

  /// @throws ApiException 400 when a selector cannot be read
  static List<ObjectNode> selected(Registry registry, Call call) {
    var selection = Selection.of(call);
    return registry.store().list(call.kind().plural()).stream().filter(selection).toList();
  }

  private static ObjectNode plain(Call call, List<ObjectNode> items) {
    var kind = call.kind();
    var list = Json.object().put("kind", kind.kind() + "List").put("apiVersion", kind.apiVersion());
    list.putArray("items").addAll(items);
    return list;
  }
}
