package dev.mooring.mesh.today;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What istiod's ConfigMap says about the mesh (key `mesh`).
///
/// @param trustDomain first part of every identity; empty where the file names none
/// @param defaultConfig the settings of every proxy
/// @param discoverySelectors the namespaces that istiod looks after
public record MeshSettings(
    String trustDomain, JsonNode defaultConfig, DiscoverySelectors discoverySelectors) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

  /// @throws IllegalArgumentException when it is no YAML, or no mesh configuration
  public static MeshSettings parse(String yaml) {
    var mesh = object(yaml, "mesh configuration");
    return new MeshSettings(
        mesh.path("trustDomain").asString(""),
        object(mesh.path("defaultConfig")),
        new DiscoverySelectors(mesh.path("discoverySelectors")));
  }

  /// Settings of a proxy from an annotation.
  ///
  /// @throws IllegalArgumentException when it is no YAML, or no object
  static ObjectNode proxySettings(String yaml) {
    return object(object(yaml, "proxy.istio.io/config"));
  }

  private static ObjectNode object(String yaml, String what) {
    try {
      return switch (YAML.readTree(yaml)) {
        case ObjectNode object -> object;
        case JsonNode node when node.isMissingNode() || node.isNull() -> empty();
        default -> throw new IllegalArgumentException("The " + what + " holds no settings.");
      };
    } catch (JacksonException failure) {
      throw new IllegalArgumentException(
          "The " + what + " is not YAML: line " + failure.getLocation().getLineNr() + ".", failure);
    }
  }

  /// Istio takes names with underscores too, and writes them without.
  private static ObjectNode object(JsonNode settings) {
    var renamed = empty();
    settings.properties().stream()
        .filter(entry -> !entry.getValue().isNull())
        .forEach(entry -> renamed.set(camelCase(entry.getKey()), entry.getValue()));
    return renamed;
  }

  private static String camelCase(String key) {
    return UNDERSCORE.matcher(key).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
