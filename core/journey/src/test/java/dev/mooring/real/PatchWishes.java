package dev.mooring.real;

import dev.mooring.lab.cluster.RawClient;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Requests of chance on one ConfigMap and one Service.
///
/// @param name of both
record PatchWishes(SplittableRandom chance, String name) {
  static final List<String> MANAGERS = List.of("ada", "ben");
  private static final List<String> KEYS = List.of("a", "b", "c");
  private static final List<String> VALUES = List.of("\"1\"", "\"2\"");

  /// One request: `PATCH` of some content type.
  record Wish(String path, String type, String body) {
    RawClient.Reply to(RawClient server) {
      return server.patch(path, type, body);
    }
  }

  Wish next() {
    var isMap = chance.nextBoolean();
    var path = "/api/v1/namespaces/default/" + (isMap ? "configmaps/" : "services/") + name;
    var manager = "?fieldManager=" + pick(MANAGERS);
    return switch (chance.nextInt(6)) {
      case 0 -> new Wish(path + manager, RawClient.MERGE, isMap ? merge("data") : merge("spec"));
      case 1 -> new Wish(path + manager, RawClient.STRATEGIC, isMap ? merge("data") : ports(true));
      case 2 -> new Wish(path + manager + "&force=true", RawClient.APPLY, object(isMap));
      default -> new Wish(path + manager, RawClient.APPLY, object(isMap));
    };
  }

  private String object(boolean isMap) {
    var head =
        "{\"apiVersion\":\"v1\",\"kind\":\"%s\",\"metadata\":{\"name\":\"%s\",\"labels\":{%s}},"
            .formatted(isMap ? "ConfigMap" : "Service", name, map(false));
    return isMap
        ? head + "\"data\":{" + map(false) + "}}"
        : head + "\"spec\":{\"selector\":{" + map(false) + "},\"ports\":[" + list(false) + "]}}";
  }

  private String merge(String field) {
    return field.equals("data")
        ? "{\"data\":{" + map(true) + "}}"
        : "{\"metadata\":{\"labels\":{"
            + map(true)
            + "}},\"spec\":{\"selector\":{"
            + map(true)
            + "}}}";
  }

  private String ports(boolean mayDelete) {
    return "{\"spec\":{\"ports\":[" + list(mayDelete) + "]}}";
  }

  /// Some of the keys, each once.
  private String map(boolean mayDelete) {
    return KEYS.stream()
        .filter(_ -> chance.nextInt(5) < 3)
        .map(
            key ->
                "\"%s\":%s"
                    .formatted(key, mayDelete && chance.nextInt(4) == 0 ? "null" : pick(VALUES)))
        .collect(Collectors.joining(","));
  }

  /// Some of three ports; a Service needs one.
  private String list(boolean mayDelete) {
    var first = 1 + chance.nextInt(3);
    return Stream.of(1, 2, 3)
        .filter(port -> port == first || chance.nextBoolean())
        .map(
            port ->
                mayDelete && port != first && chance.nextInt(3) == 0
                    ? "{\"port\":%d,\"$patch\":\"delete\"}".formatted(port)
                    : "{\"name\":\"%s%d\",\"port\":%d}".formatted(pick(KEYS), port, port))
        .collect(Collectors.joining(","));
  }

  private <T> T pick(List<T> things) {
    return things.get(chance.nextInt(things.size()));
  }
}
