package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.node.ObjectNode;

/// What somebody tries to do, as rights are about it.
///
/// @param resource plural, with `/subresource` where it is about one
/// @param name empty when it is about no single object
record Attempt(String verb, String group, String resource, String namespace, String name) {
  private static final String BY_NAME = "metadata.name=";

  static Attempt of(Call call) {
    var path = call.path();
    var subresource = path.subresource().isEmpty() ? "" : "/" + path.subresource();
    return new Attempt(
        call.verb(),
        call.kind().group(),
        call.kind().plural() + subresource,
        path.namespace(),
        path.name().isEmpty() ? selectedName(call.param("fieldSelector")) : path.name());
  }

  /// A list or watch of one object by its name is about that object.
  private static String selectedName(String fields) {
    return fields.startsWith(BY_NAME) && !fields.contains(",")
        ? fields.substring(BY_NAME.length())
        : "";
  }

  static Attempt asked(ObjectNode review) {
    var about = "resourceAttributes";
    var subresource = Json.text(review, "spec", about, "subresource");
    return new Attempt(
        Json.text(review, "spec", about, "verb"),
        Json.text(review, "spec", about, "group"),
        Json.text(review, "spec", about, "resource")
            + (subresource.isEmpty() ? "" : "/" + subresource),
        Json.text(review, "spec", about, "namespace"),
        Json.text(review, "spec", about, "name"));
  }

  /// How the API server tells somebody that this is not allowed.
  String denied(String user) {
    var where =
        namespace.isEmpty() ? " at the cluster scope" : " in the namespace \"" + namespace + "\"";
    return "User \"%s\" cannot %s resource \"%s\" in API group \"%s\"%s"
        .formatted(user, verb, resource, group, where);
  }

  Attempt to(String otherVerb) {
    return new Attempt(otherVerb, group, resource, namespace, name);
  }
}
