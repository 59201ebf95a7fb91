package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.world.ClusterObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The objects of a cluster out of YAML files, open to change.
final class TestCluster implements ClusterObjects {
  private static final YAMLMapper YAML = new YAMLMapper();
  private final Map<Key, ObjectNode> objects = new LinkedHashMap<>();

  private record Key(String plural, String namespace, String name) {}

  TestCluster load(String resource) {
    try (var in = TestCluster.class.getResourceAsStream(resource);
        var values = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(in)) {
      values.forEachRemaining(this::put);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void putYaml(String text) {
    put((ObjectNode) YAML.readTree(text));
  }

  private void put(ObjectNode object) {
    var kind = object.path("kind").asString().toLowerCase(Locale.ROOT);
    var meta = object.path("metadata");
    var plural = kind.endsWith("s") ? kind : kind + "s";
    objects.put(
        new Key(plural, meta.path("namespace").asString(""), meta.path("name").asString()), object);
  }

  void edit(String plural, String namespace, String name, Consumer<ObjectNode> change) {
    change.accept(object(plural, namespace, name));
  }

  /// Sets one text deep inside an object, by a JSON pointer whose parents exist.
  void set(String plural, String namespace, String name, String pointer, String value) {
    var slash = pointer.lastIndexOf('/');
    var parent = object(plural, namespace, name).at(pointer.substring(0, slash));
    ((ObjectNode) parent).put(pointer.substring(slash + 1), value);
  }

  void remove(String plural, String namespace, String name) {
    object(plural, namespace, name);
    objects.remove(new Key(plural, namespace, name));
  }

  /// Makes a pod not ready, as a failing probe does.
  void unready(String namespace, String pod) {
    set("pods", namespace, pod, "/status/conditions/0/status", "False");
  }

  private ObjectNode object(String plural, String namespace, String name) {
    return Optional.ofNullable(objects.get(new Key(plural, namespace, name))).orElseThrow();
  }

  @Override
  public Optional<JsonNode> find(String plural, String namespace, String name) {
    return Optional.ofNullable(objects.get(new Key(plural, namespace, name)));
  }

  @Override
  public List<JsonNode> list(String plural, String namespace) {
    return objects.entrySet().stream()
        .filter(one -> one.getKey().plural().equals(plural))
        .filter(one -> namespace.isEmpty() || one.getKey().namespace().equals(namespace))
        .<JsonNode>map(Map.Entry::getValue)
        .toList();
  }
}
