package dev.mooring.mesh.istio1;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a machine is in the mesh: a WorkloadGroup (networking.istio.io), with its defaults filled
/// in.
///
/// @param annotations those of the object; the ones of its template's metadata weigh more
/// @param labels of the workload; those of the template weigh more than those of the metadata
/// @param ports of the machine by name, in the order of their names; none takes over every port
/// @param network empty where it is the cluster's own
/// @param probe how istiod learns whether the machine is healthy
public record WorkloadGroup(
    String namespace,
    String name,
    Annotations annotations,
    Map<String, String> labels,
    Map<String, Integer> ports,
    String serviceAccount,
    String network,
    Optional<JsonNode> probe) {
  private static final String API_GROUP = "networking.istio.io/";

  public WorkloadGroup {
    labels = Map.copyOf(labels);
  }

  /// The annotations of the object and of its metadata, in the order in which they are applied.
  public record Annotations(Map<String, String> object, Map<String, String> workload) {
    public Annotations {
      object = Map.copyOf(object);
      workload = Map.copyOf(workload);
    }
  }

  /// Reads an object, from a file or from the API alike: what is missing gets its default.
  ///
  /// @throws IllegalArgumentException when it is no WorkloadGroup, or a part of it has no such form
  public static WorkloadGroup parse(JsonNode object) {
    require(
        object.path("kind").asString("").equals("WorkloadGroup"), "the kind is no WorkloadGroup");
    var version = object.path("apiVersion").asString(API_GROUP);
    require(version.startsWith(API_GROUP), "apiVersion " + version + " is none of Istio's");
    var metadata = object.path("metadata");
    require(metadata.isObject(), "metadata is missing");
    var spec = spec(object.path("spec"));
    var template = spec.path("template");
    var labels = new LinkedHashMap<>(texts(spec.at("/metadata/labels")));
    labels.putAll(texts(template.path("labels")));
    var account = template.path("serviceAccount").asString("");
    return new WorkloadGroup(
        text(metadata, "namespace"),
        text(metadata, "name"),
        new Annotations(
            objectTexts(metadata.path("annotations")), texts(spec.at("/metadata/annotations"))),
        labels,
        ports(template.path("ports")),
        account.isEmpty() ? "default" : account,
        template.path("network").asString(""),
        Optional.of(spec.path("probe")).filter(JsonNode::isObject));
  }

  private static JsonNode spec(JsonNode spec) {
    if (spec.isMissingNode() || spec.isNull()) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      return ProtoJson.message("WorkloadGroup", spec, "spec");
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("Not a WorkloadGroup: " + wrong.getMessage() + ".", wrong);
    }
  }

  private static String text(JsonNode parent, String key) {
    var value = parent.path(key);
    require(value.isValueNode() && !value.isNull(), "metadata." + key + " is missing");
    var text = value.asString();
    require(!text.isEmpty(), "metadata." + key + " is missing");
    require(text.chars().noneMatch(c -> c < ' '), "metadata." + key + " is no name");
    return text;
  }

  private static Map<String, String> texts(JsonNode map) {
    var texts = new LinkedHashMap<String, String>();
    map.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }

  /// Annotations of the object itself: istioctl takes `true` and `5` for texts there.
  private static Map<String, String> objectTexts(JsonNode map) {
    require(map.isObject() || map.isMissingNode() || map.isNull(), "annotations are no mapping");
    var texts = new LinkedHashMap<String, String>();
    for (var entry : map.properties()) {
      var value = entry.getValue();
      require(value.isValueNode(), "annotations: " + entry.getKey() + " is no text");
      texts.put(entry.getKey(), value.isNull() ? "" : value.asString());
    }
    return texts;
  }

  private static Map<String, Integer> ports(JsonNode map) {
    var ports = new TreeMap<String, Integer>();
    for (var entry : map.properties()) {
      var number = entry.getValue().asInt(0);
      require(number > 0 && number < 65536, "port " + entry.getKey() + " is no port number");
      ports.put(entry.getKey(), number);
    }
    return Collections.unmodifiableMap(ports);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("Not a WorkloadGroup: " + otherwise + ".");
    }
  }
}
