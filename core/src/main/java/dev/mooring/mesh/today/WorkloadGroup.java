package dev.mooring.mesh.today;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

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
    var spec = object.path("spec");
    var template = spec.path("template");
    var labels = new LinkedHashMap<>(texts(spec.path("metadata").path("labels"), "labels"));
    labels.putAll(texts(template.path("labels"), "labels"));
    var account = template.path("serviceAccount").asString("");
    return new WorkloadGroup(
        text(metadata, "namespace"),
        text(metadata, "name"),
        new Annotations(
            texts(metadata.path("annotations"), "annotations"),
            texts(spec.path("metadata").path("annotations"), "annotations")),
        labels,
        ports(template.path("ports")),
        account.isEmpty() ? "default" : account,
        template.path("network").asString(""),
        Optional.of(spec.path("probe")).filter(JsonNode::isObject));
  }

  private static String text(JsonNode parent, String key) {
    var text = parent.path(key).asString("");
    require(!text.isEmpty(), "metadata." + key + " is missing");
    return text;
  }

  private static Map<String, String> texts(JsonNode map, String what) {
    var texts = new LinkedHashMap<String, String>();
    for (var entry : map.properties()) {
      require(entry.getValue().isString(), what + ": " + entry.getKey() + " is no text");
      texts.put(entry.getKey(), entry.getValue().asString());
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
