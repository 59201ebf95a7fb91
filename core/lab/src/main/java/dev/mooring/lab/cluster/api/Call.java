package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.registry.WriteOptions;
import dev.mooring.lab.cluster.store.ApiKind;
import java.util.Map;

/// One request for a resource, read and understood.
///
/// @param caller whose rights it has
/// @param query the first value of each parameter
/// @param accept the Accept header, empty when there is none
/// @param body as it was sent, empty when there is none
record Call(
    Caller caller,
    String method,
    ApiPath path,
    ApiKind kind,
    Map<String, String> query,
    String accept,
    String contentType,
    String userAgent,
    Body body) {

  String param(String name) {
    return query.getOrDefault(name, "");
  }

  boolean flag(String name) {
    return query.containsKey(name) && !param(name).equals("false") && !param(name).equals("0");
  }

  /// Wants the answer as the columns that kubectl prints.
  boolean wantsTable() {
    return accept.contains("as=Table");
  }

  boolean isWatch() {
    return method.equals("GET") && flag("watch");
  }

  /// The verb that rights are about.
  String verb() {
    return switch (method) {
      case "GET" -> isWatch() ? "watch" : path.name().isEmpty() ? "list" : "get";
      case "POST" -> "create";
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      case "DELETE" -> path.name().isEmpty() ? "deletecollection" : "delete";
      default -> "";
    };
  }

  WriteOptions options() {
    return new WriteOptions(manager(), param("dryRun").equals("All"), flag("force"));
  }

  private String manager() {
    var slash = userAgent.indexOf('/');
    var agent = slash > 0 ? userAgent.substring(0, slash) : userAgent;
    return param("fieldManager").isEmpty() ? agent : param("fieldManager");
  }
}
