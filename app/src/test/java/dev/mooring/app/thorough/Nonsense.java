package dev.mooring.app.thorough;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Settings with one value that can never work, whatever the world is like: they have to be refused
/// before anything is asked or changed.
///
/// @param key what is wrong
/// @param line a line of the settings file
record Nonsense(String key, String line) {
  private static final List<String> NAMES =
      List.of(
          "My_Account",
          "UPPER",
          "-a",
          "a-",
          "a_b",
          "a b",
          "ä",
          "a".repeat(70),
          "a/b",
          "a\\b",
          "$(id)",
          "a;b",
          "..",
          "''");

  private static final List<String> ADDRESSES =
      List.of(
          "999.1.1.1", "1.2.3", "1.2.3.4.5", "256.0.0.1", "0x7f.1.1.1", "a.b.c.d", "1.2.3.4/33");

  private static final List<String> RANGES =
      List.of("10.0.0.0/33", "10.0.0/8", "300.0.0.0/8", "10.0.0.0/-1", "10.0.0.0/", "all");

  private static final List<String> SERVICES =
      List.of(
          "[{name: shell, ports: [\"tcp:22\"]}]",
          "[{name: a, ports: [\"http:15001\"]}]",
          "[{name: a, ports: [\"http:15006\"]}]",
          "[{name: a, ports: [\"http:15021\"]}]",
          "[{name: a, ports: [\"http:15090\"]}]",
          "[{name: a, ports: [\"http:0\"]}]",
          "[{name: a, ports: [\"http:65536\"]}]",
          "[{name: a, ports: [\"http:-1\"]}]",
          "[{name: a, ports: [\"HTTP_Web:8080\"]}]",
          "[{name: a, ports: [\"a-name-of-a-port-that-is-too-long:8080\"]}]",
          "[{name: a, ports: [\"http:8080\"]}, {name: a, ports: [\"http:8081\"]}]",
          "[{name: a, ports: [\"http:8080\", \"http:8081\"]}]",
          "[{name: a, ports: [\"http:8080\", \"grpc:8080\"]}]",
          "[{name: a, ports: []}]",
          "[{name: a}]",
          "[{ports: [\"http:8080\"]}]",
          "[{name: a, ports: 8080}]",
          "[{name: a, ports: [\"http:8080\"], account: My_Account}]",
          "[{name: a, ports: [\"http:8080\"], database: wrong}]",
          "[{name: a, database: random}, {name: b, database: random}]",
          "[null]",
          "services",
          "{}");

  static List<Nonsense> all() {
    return Stream.of(
            each("serviceNamespace", NAMES),
            each("bookinfoNamespace", NAMES),
            each("serviceAccount", NAMES),
            each("machineNetwork", NAMES),
            each("revision", NAMES),
            each("services", SERVICES),
            each("mesh", List.of("yesterday", "1", "[]", "TUTORIAL ")),
            each("sourceRanges", RANGES.stream().map(one -> "[\"" + one + "\"]").toList()),
            each("globalAccess", List.of("maybe", "1", "[]")),
            each("serviceRange", RANGES),
            each("podRange", RANGES),
            each("exposeAddress", ADDRESSES),
            inBlock("machine", "name", NAMES),
            inBlock("machine", "user", List.of("A B", "a;b", "ä", "''", "-x")),
            inBlock("machine", "zone", List.of("us east", "US", "a/b", "''")),
            inBlock("machine", "image", List.of("debian-12", "a/b/c", "/", "''", "a b/c")),
            inBlock("machine", "port", List.of("0x16", "65536", "-1", "many")),
            inBlock("machine", "unknown", List.of("1")),
            inBlock(
                "traffic", "url", List.of("ftp://a", "productpage", "http://", "http://a b", "''")),
            inBlock("traffic", "rating", List.of("0", "6", "-1", "1.5", "many")),
            inBlock("traffic", "afterwards", List.of("perhaps", "1")),
            host("address", ADDRESSES),
            host("host", List.of("a b", "-oProxyCommand=id", "$(id)", "''", "a;b")),
            each("unknown", List.of("1", "[]")))
        .flatMap(some -> some)
        .toList();
  }

  private static Stream<Nonsense> each(String key, List<String> values) {
    return values.stream().map(value -> new Nonsense(key, key + ": " + quoted(value)));
  }

  private static Stream<Nonsense> inBlock(String block, String key, List<String> values) {
    return values.stream()
        .map(
            value ->
                new Nonsense(block + "." + key, block + ": {" + key + ": " + quoted(value) + "}"));
  }

  private static Stream<Nonsense> host(String key, List<String> values) {
    var other = key.equals("host") ? "address: 10.150.0.5" : "host: istio-vm";
    return values.stream()
        .map(
            value ->
                new Nonsense(
                    "machine." + key,
                    "machine: {" + other + ", " + key + ": " + quoted(value) + "}"));
  }

  private static String quoted(String value) {
    return value.matches("[\\[{'].*|-?[0-9.]+|many|maybe")
        ? value
        : "\"" + value.replace("\\", "\\\\") + "\"";
  }

  /// The file, with some other settings that are right.
  String yaml(Random random) {
    var right =
        Stream.of(
                "serviceNamespace: shop",
                "serviceAccount: payments",
                "bookinfoNamespace: default",
                "traffic: {rating: 2}",
                "services: [{name: web, ports: [\"http:8080\"]}]",
                "# a remark")
            .filter(line -> random.nextBoolean())
            .filter(line -> !line.startsWith(key.replaceFirst("\\..*", "") + ":"));
    return String.join("\n", Stream.concat(right, Stream.of(line)).toList()) + "\n";
  }
}
