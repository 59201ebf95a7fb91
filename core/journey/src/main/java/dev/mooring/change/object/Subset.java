package dev.mooring.change.object;

import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What is wanted, and what is there of it; what else is there does not matter.
final class Subset {
  private Subset() {}

  /// Of what is found, the fields that are wanted; of a list all items, the ones that nobody wants
  /// as they are.
  static JsonNode of(JsonNode wanted, JsonNode found) {
    if (wanted.isObject() && found.isObject()) {
      var fields = JsonNodeFactory.instance.objectNode();
      wanted
          .propertyStream()
          .filter(field -> found.has(field.getKey()))
          .forEach(
              field ->
                  fields.set(field.getKey(), of(field.getValue(), found.path(field.getKey()))));
      return fields;
    }
    if (wanted.isArray() && found.isArray()) {
      var items = JsonNodeFactory.instance.arrayNode();
      IntStream.range(0, found.size())
          .mapToObj(i -> i < wanted.size() ? of(wanted.get(i), found.get(i)) : found.get(i))
          .forEach(items::add);
      return items;
    }
    return found;
  }

  static boolean holds(JsonNode wanted, JsonNode found) {
    if (wanted.isObject()) {
      return wanted
          .propertyStream()
          .allMatch(field -> holds(field.getValue(), found.path(field.getKey())));
    }
    if (arePorts(wanted)) {
      return wanted
          .valueStream()
          .allMatch(port -> found.valueStream().anyMatch(one -> holds(port, one)));
    }
    if (wanted.isArray()) {
      return wanted.size() == found.size()
          && IntStream.range(0, wanted.size()).allMatch(i -> holds(wanted.get(i), found.get(i)));
    }
    return wanted.equals(found);
  }

  /// The ports of a Service are merged by number: those that others add stay beside ours. In other
  /// lists more items mean something else, such as routes that come first.
  private static boolean arePorts(JsonNode list) {
    return list.isArray()
        && !list.isEmpty()
        && list.valueStream().allMatch(item -> item.path("port").isNumber());
  }
}
