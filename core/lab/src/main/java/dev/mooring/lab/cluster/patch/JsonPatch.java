package dev.mooring.lab.cluster.patch;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.Json;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON patch (RFC 6902): a list of operations, all or none.
public final class JsonPatch {
  private JsonPatch() {}

  /// @throws ApiException 422 when an operation does not fit the object, 400 when it is none
  public static ObjectNode apply(ObjectNode target, JsonNode operations) {
    if (!operations.isArray()) {
      throw ApiException.badRequest(
          "json: cannot unmarshal object into Go value of type jsonpatch");
    }
    var result = target.deepCopy();
    for (var operation : operations) {
      step(result, operation);
    }
    return result;
  }

  private static void step(ObjectNode target, JsonNode operation) {
    var path = pointer(operation, "path");
    switch (Json.text(operation, "op")) {
      case "add" -> add(target, path, operation.path("value").deepCopy());
      case "remove" -> remove(target, path);
      case "replace" -> {
        remove(target, path);
        add(target, path, operation.path("value").deepCopy());
      }
      case "move" -> add(target, path, remove(target, pointer(operation, "from")));
      case "copy" -> add(target, path, existing(target, pointer(operation, "from")).deepCopy());
      case "test" -> {
        if (!target.at(path).equals(operation.path("value"))) {
          throw refused("testing value " + path + " failed");
        }
      }
      default -> throw ApiException.badRequest("Unexpected kind: " + Json.text(operation, "op"));
    }
  }

  private static void add(ObjectNode target, JsonPointer path, JsonNode value) {
    var name = lastStep(path);
    switch (target.at(path.head())) {
      case ObjectNode object -> object.set(name, value);
      case ArrayNode array when name.equals("-") -> array.add(value);
      case ArrayNode array when index(path) >= 0 && index(path) <= array.size() ->
          array.insert(index(path), value);
      default -> throw refused("add operation does not apply: doc is missing path: " + path);
    }
  }

  private static JsonNode remove(ObjectNode target, JsonPointer path) {
    var gone = existing(target, path);
    switch (target.at(path.head())) {
      case ObjectNode object -> object.remove(lastStep(path));
      case ArrayNode array -> array.remove(index(path));
      default -> throw refused("remove operation does not apply: doc is missing path: " + path);
    }
    return gone;
  }

  private static JsonNode existing(ObjectNode target, JsonPointer path) {
    var there = target.at(path);
    if (there.isMissingNode()) {
      throw refused("operation does not apply: doc is missing key: " + path);
    }
    return there;
  }

  private static JsonPointer pointer(JsonNode operation, String field) {
    try {
      var pointer = JsonPointer.compile(Json.text(operation, field));
      if (pointer.matches()) {
        throw refused("an operation may not replace the whole object");
      }
      return pointer;
    } catch (IllegalArgumentException _) {
      throw ApiException.badRequest("invalid JSON pointer in a patch operation");
    }
  }

  private static String lastStep(JsonPointer path) {
    return path.last().getMatchingProperty();
  }

  private static int index(JsonPointer path) {
    return path.last().getMatchingIndex();
  }

  private static ApiException refused(String why) {
    return ApiException.of(
        422, "Invalid", "the server rejected our request due to an error in our request: " + why);
  }
}
