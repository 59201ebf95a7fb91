package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.patch.JsonPatch;
import dev.mooring.lab.cluster.patch.ListSchema;
import dev.mooring.lab.cluster.patch.MergePatch;
import dev.mooring.lab.cluster.patch.StrategicMergePatch;
import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers PATCH: four kinds of patch, told apart by their content type.
record Patches(Registry registry, Rights rights) {

  Answer answer(Call call) {
    var path = call.path();
    if (path.name().isEmpty()) {
      throw Resources.notAllowed();
    }
    var type = call.contentType().replaceAll(";.*", "").strip();
    if (type.equals("application/apply-patch+yaml")) {
      return apply(call);
    }
    if (call.flag("force")) {
      throw ApiException.of(
          422,
          "Invalid",
          "PatchOptions.meta.k8s.io \"\" is invalid: force: Forbidden: may not be specified for"
              + " non-apply patch");
    }
    var scale = path.subresource().equals("scale");
    var patch = Bodies.read(call);
    var patched =
        registry.update(
            call.kind(),
            path.namespace(),
            path.name(),
            scale ? "" : path.subresource(),
            live -> scale ? scaled(live, type, patch, call) : patched(live, type, patch, call),
            call.options());
    return Answer.ok(scale ? Scales.of(patched) : call.kind().present(patched));
  }

  private Answer apply(Call call) {
    var path = call.path();
    if (call.param("fieldManager").isEmpty()) {
      throw ApiException.of(
          422,
          "Invalid",
          "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for"
              + " apply patch");
    }
    var wanted = Bodies.object(call);
    if (Json.text(wanted, "apiVersion").isEmpty() || Json.text(wanted, "kind").isEmpty()) {
      throw ApiException.badRequest("apiVersion and kind must be set in an apply patch");
    }
    Bodies.requireKind(wanted, call.kind());
    Bodies.requirePlace(wanted, path);
    if (!Json.at(wanted, "metadata", "managedFields").isMissingNode()) {
      throw ApiException.badRequest("metadata.managedFields must be nil");
    }
    var before = registry.find(call.kind(), path.namespace(), path.name());
    if (before.isEmpty()) {
      rights.requireCreate(call);
    }
    var applied =
        registry.apply(call.kind(), path.namespace(), path.name(), wanted, call.options());
    var shown = call.kind().present(applied);
    return before.isPresent() ? Answer.ok(shown) : Answer.created(shown);
  }

  private static ObjectNode patched(ObjectNode live, String type, JsonNode patch, Call call) {
    return switch (type) {
      case "application/json-patch+json" -> JsonPatch.apply(live, patch);
      case "application/merge-patch+json" -> MergePatch.apply(live, object(patch));
      case "application/strategic-merge-patch+json" -> {
        if (!builtIn(call)) {
          throw unknownFormat();
        }
        yield new StrategicMergePatch(ListSchema.of(call.kind())).apply(live, object(patch));
      }
      default -> throw unknownFormat();
    };
  }

  private static ApiException unknownFormat() {
    return ApiException.of(
        415,
        "UnsupportedMediaType",
        "the body of the request was in an unknown format - accepted media types include:"
            + " application/json-patch+json, application/merge-patch+json,"
            + " application/apply-patch+yaml");
  }

  private static ObjectNode scaled(ObjectNode live, String type, JsonNode patch, Call call) {
    return Scales.scaled(live, patched(Scales.of(live), type, patch, call));
  }

  // The server knows the types of its own groups only; those of custom resources have their dots.
  private static boolean builtIn(Call call) {
    var group = call.kind().group();
    return !group.contains(".") || group.endsWith(".k8s.io");
  }

  private static ObjectNode object(JsonNode patch) {
    if (patch instanceof ObjectNode object) {
      return object;
    }
    throw ApiException.badRequest("the patch is not an object");
  }
}
