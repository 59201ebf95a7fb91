package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.proto.ProtobufBody;
import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the bodies of requests: JSON, YAML, or the protobuf of built-in kinds.
final class Bodies {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private Bodies() {}

  /// @throws ApiException 400 when it cannot be read
  static ObjectNode object(Call call) {
    if (read(call) instanceof ObjectNode object) {
      dropNulls(object);
      return object;
    }
    throw ApiException.badRequest("the body of the request is not an object");
  }

  // A field that is null is a field that is not stated.
  private static void dropNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.removeIf(JsonNode::isNull);
    }
    node.values().forEach(Bodies::dropNulls);
  }

  /// @throws ApiException 400 when it cannot be read
  static JsonNode read(Call call) {
    var body = call.body().bytes();
    try {
      if (ProtobufBody.isOne(body)) {
        return ProtobufBody.read(body);
      }
      return call.contentType().contains("yaml") ? YAML.readTree(body) : Json.MAPPER.readTree(body);
    } catch (JacksonException e) {
      // The parser's own message would quote the body, which may be a secret.
      throw ApiException.badRequest(
          "error decoding the body of the request: " + e.getClass().getSimpleName());
    }
  }

  /// @throws ApiException 400 when the body is of another kind than the URL
  static void requireKind(ObjectNode body, ApiKind kind) {
    var said = Json.text(body, "apiVersion");
    if (said.isEmpty()) {
      body.put("apiVersion", kind.apiVersion());
    } else if (!said.equals(kind.apiVersion())) {
      throw ApiException.badRequest(
          "the API version in the data ("
              + said
              + ") does not match the expected API version ("
              + kind.apiVersion()
              + ")");
    }
    var named = Json.text(body, "kind");
    if (named.isEmpty()) {
      body.put("kind", kind.kind());
    } else if (!named.equals(kind.kind())) {
      throw ApiException.badRequest(
          named + " in version \"" + said + "\" cannot be handled as a " + kind.kind());
    }
  }

  /// @throws ApiException 400 when the body is of another place than the URL
  static void requirePlace(ObjectNode body, ApiPath path) {
    var namespace = Json.namespace(body);
    if (!namespace.isEmpty()
        && !path.namespace().isEmpty()
        && !namespace.equals(path.namespace())) {
      throw ApiException.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    }
    if (!path.name().isEmpty() && !Json.name(body).equals(path.name())) {
      throw ApiException.badRequest(
          "the name of the object ("
              + Json.name(body)
              + ") does not match the name on the URL ("
              + path.name()
              + ")");
    }
  }
}
