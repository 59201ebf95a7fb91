package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.store.ApiException;
import dev.mooring.lab.cluster.store.ApiKind;
import dev.mooring.lab.cluster.store.ApiKinds;
import dev.mooring.lab.cluster.store.Json;
import tools.jackson.databind.node.ObjectNode;

/// The least OpenAPI v3 that makes kubectl leave validation to the server: for every kind a PATCH
/// operation with the `fieldValidation` parameter.
record OpenApi(ApiKinds kinds) {

  ObjectNode index() {
    var index = Json.object();
    var paths = index.putObject("paths");
    kinds
        .all()
        .map(OpenApi::place)
        .distinct()
        .forEach(p -> paths.putObject(p).put("serverRelativeURL", "/openapi/v3/" + p));
    return index;
  }

  /// @param place `api/v1`, `apis/apps/v1` …
  /// @throws ApiException 404 when nothing is served there
  ObjectNode of(String place) {
    var here = kinds.all().filter(k -> place(k).equals(place)).toList();
    if (here.isEmpty()) {
      throw ApiException.noSuchPage();
    }
    var document = Json.object().put("openapi", "3.0.0");
    document.putObject("info").put("title", "Kubernetes").put("version", "v1.8.1-gke.0");
    var paths = document.putObject("paths");
    here.forEach(k -> describe(k, paths));
    document.putObject("components").putObject("schemas");
    return document;
  }

  private static void describe(ApiKind kind, ObjectNode paths) {
    var url = "/" + place(kind) + (kind.namespaced() ? "/namespaces/{namespace}/" : "/");
    var patch = paths.putObject(url + kind.plural() + "/{name}").putObject("patch");
    var parameter = patch.putArray("parameters").addObject();
    parameter.put("name", "fieldValidation").put("in", "query");
    parameter.putObject("schema").put("type", "string");
    patch
        .putObject("x-kubernetes-group-version-kind")
        .put("group", kind.group())
        .put("version", kind.version())
        .put("kind", kind.kind());
    patch.putObject("responses").putObject("200").put("description", "OK");
  }

  private static String place(ApiKind kind) {
    return (kind.group().isEmpty() ? "api/" : "apis/") + kind.apiVersion();
  }
}
