package dev.mooring.lab.cluster.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.mooring.lab.cluster.store.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Kubernetes' protobuf messages as the JSON of the same objects. Go writes every field that is not
/// a pointer, so what is empty is left out, except where empty says something.
final class ProtobufJson {
  private static final Set<String> ZERO_SPEAKS =
      Set.of("replicas", "automountServiceAccountToken", "gracePeriodSeconds", "optional");
  private static final Set<String> INLINED =
      Set.of("volumeSource", "handler", "localObjectReference", "ephemeralContainerCommon");

  private ProtobufJson() {}

  static ObjectNode object(Message message) {
    var object = Json.object();
    for (var entry : message.getAllFields().entrySet()) {
      field(object, entry.getKey(), entry.getValue());
    }
    return object;
  }

  private static void field(ObjectNode into, FieldDescriptor field, Object value) {
    var name = field.getJsonName();
    if (field.isMapField()) {
      var map = into.putObject(name);
      ((List<?>) value).forEach(e -> entry(map, (Message) e));
    } else if (field.isRepeated()) {
      var list = into.putArray(name);
      ((List<?>) value).forEach(v -> value(name, v, true).ifPresent(list::add));
    } else {
      value(name, value, false)
          .ifPresent(
              json -> {
                if (INLINED.contains(name) && json instanceof ObjectNode inner) {
                  into.setAll(inner);
                } else {
                  into.set(name, json);
                }
              });
    }
  }

  private static void entry(ObjectNode map, Message entry) {
    var fields = entry.getDescriptorForType();
    var key = String.valueOf(entry.getField(fields.findFieldByNumber(1)));
    value(key, entry.getField(fields.findFieldByNumber(2)), true).ifPresent(v -> map.set(key, v));
  }

  /// @param keep whether empty values stay, as they do in lists and maps
  private static Optional<JsonNode> value(String name, Object value, boolean keep) {
    var speaks = keep || ZERO_SPEAKS.contains(name);
    return switch (value) {
      case String text ->
          Optional.<JsonNode>of(StringNode.valueOf(text)).filter(_ -> speaks || !text.isEmpty());
      case Boolean flag ->
          Optional.<JsonNode>of(BooleanNode.valueOf(flag)).filter(_ -> speaks || flag);
      case Integer n -> Optional.<JsonNode>of(IntNode.valueOf(n)).filter(_ -> speaks || n != 0);
      case Long n -> Optional.<JsonNode>of(whole(n)).filter(_ -> speaks || n != 0);
      case ByteString bytes ->
          Optional.of(StringNode.valueOf(Base64.getEncoder().encodeToString(bytes.toByteArray())));
      case EnumValueDescriptor word -> Optional.of(StringNode.valueOf(word.getName()));
      case Message message -> message(message);
      default -> throw new IllegalStateException("no JSON for " + value.getClass());
    };
  }

  // Jackson reads small numbers as int; the same number from both must be equal.
  private static JsonNode whole(long n) {
    return (int) n == n ? IntNode.valueOf((int) n) : JsonNodeFactory.instance.numberNode(n);
  }

  private static Optional<JsonNode> message(Message message) {
    return switch (message.getDescriptorForType().getName()) {
      case "Time", "MicroTime" -> time(whole(message, "seconds"));
      case "IntOrString" ->
          Optional.of(
              whole(message, "type") == 0
                  ? IntNode.valueOf((int) whole(message, "intVal"))
                  : StringNode.valueOf(String.valueOf(part(message, "strVal"))));
      case "Quantity" -> Optional.of(StringNode.valueOf(String.valueOf(part(message, "string"))));
      case "FieldsV1" ->
          Optional.of(Json.MAPPER.readTree(((ByteString) part(message, "Raw")).toByteArray()));
      default -> Optional.of(object(message));
    };
  }

  private static Object part(Message message, String field) {
    return message.getField(message.getDescriptorForType().findFieldByName(field));
  }

  private static long whole(Message message, String field) {
    return ((Number) part(message, field)).longValue();
  }

  private static Optional<JsonNode> time(long seconds) {
    return seconds == 0
        ? Optional.empty()
        : Optional.of(StringNode.valueOf(Instant.ofEpochSecond(seconds).toString()));
  }
}
