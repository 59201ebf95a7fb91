package dev.mooring.mesh.istio1;

import dev.mooring.yaml.YamlProblem;
import dev.mooring.yaml.YamlReader;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What istiod's ConfigMap says about the mesh (key `mesh`).
///
/// @param trustDomain first part of every identity; empty where the file names none
/// @param defaultConfig the settings of every proxy
/// @param discoverySelectors the namespaces that istiod looks after
public record MeshSettings(
    String trustDomain, JsonNode defaultConfig, DiscoverySelectors discoverySelectors) {
  private static final String WHAT = "The mesh configuration ";
  private static final List<String> WHOLE_FILES = List.of("meshConfig", "spec", "values", "items");

  /// @throws IllegalArgumentException when it is no YAML, or no mesh configuration
  public static MeshSettings parse(String yaml) {
    var mesh = mesh(object(yaml, "mesh configuration"));
    return new MeshSettings(
        text(mesh, "trustDomain", "trust_domain"),
        proxy(either(mesh, "defaultConfig", "default_config"), "defaultConfig"),
        new DiscoverySelectors(either(mesh, "discoverySelectors", "discovery_selectors")));
  }

  /// The configuration itself, where the whole ConfigMap was given. Anything else that people have
  /// at hand, such as the file that Istio was installed by, is told.
  private static ObjectNode mesh(ObjectNode given) {
    var kind = given.path("kind").asString("");
    var inner = kind.equals("ConfigMap") ? given.at("/data/mesh") : given.path("mesh");
    if (inner.isString()) {
      return object(inner.asString(), "mesh configuration");
    }
    if (!kind.isEmpty()) {
      throw new IllegalArgumentException(
          WHAT
              + "is what the ConfigMap istio holds under the key mesh, and this is a "
              + (kind.equals("ConfigMap") ? "ConfigMap without that key." : kind + "."));
    }
    WHOLE_FILES.stream()
        .filter(given::has)
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  WHAT + "has no key " + key + ": this is another file of Istio's.");
            });
    return given;
  }

  /// Settings of a proxy from an annotation.
  ///
  /// @throws IllegalArgumentException when it is no YAML, or no object
  static ObjectNode proxySettings(String yaml) {
    return proxy(object(yaml, "proxy.istio.io/config"), "proxy.istio.io/config");
  }

  private static ObjectNode proxy(JsonNode settings, String path) {
    return settings.isMissingNode() || settings.isNull()
        ? empty()
        : ProtoJson.message("ProxyConfig", settings, path);
  }

  private static ObjectNode object(String yaml, String what) {
    try {
      return switch (YamlReader.kubernetes().read(yaml).root()) {
        case ObjectNode object -> object;
        case JsonNode node when node.isMissingNode() -> empty();
        default -> throw new IllegalArgumentException("The " + what + " holds no settings.");
      };
    } catch (YamlProblem problem) {
      throw new IllegalArgumentException(
          "The " + what + " is not YAML: " + problem.sentence() + ".", problem);
    }
  }

  private static JsonNode either(JsonNode parent, String name, String underscored) {
    return parent.has(name) ? parent.path(name) : parent.path(underscored);
  }

  private static String text(JsonNode parent, String name, String underscored) {
    var value = either(parent, name, underscored);
    if (!value.isString() && !value.isMissingNode() && !value.isNull()) {
      throw new IllegalArgumentException(name + " is no text.");
    }
    return value.asString("");
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
