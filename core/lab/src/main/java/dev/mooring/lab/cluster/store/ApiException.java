package dev.mooring.lab.cluster.store;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The API server says no: an HTTP code and a `Status` object with Kubernetes' own wording.
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;
  private final transient ObjectNode details;
  private final String reason;

  private ApiException(int code, String reason, String message, ObjectNode details) {
    super(message);
    this.code = code;
    this.reason = reason;
    this.details = details;
  }

  public int code() {
    return code;
  }

  /// The `Status` object that clients read.
  public ObjectNode status() {
    var status =
        Json.object()
            .put("kind", "Status")
            .put("apiVersion", "v1")
            .put("status", "Failure")
            .put("message", getMessage())
            .put("reason", reason);
    status.putObject("metadata");
    if (!details.isEmpty()) {
      status.set("details", details);
    }
    return status.put("code", code);
  }

  public static ApiException notFound(ApiKind kind, String name) {
    return about(404, "NotFound", kind, name, quoted(kind, name) + " not found");
  }

  public static ApiException noSuchPage() {
    var message = "the server could not find the requested resource";
    return new ApiException(404, "NotFound", message, Json.object());
  }

  public static ApiException alreadyExists(ApiKind kind, String name) {
    return about(409, "AlreadyExists", kind, name, quoted(kind, name) + " already exists");
  }

  public static ApiException conflict(ApiKind kind, String name, String why) {
    var message = "Operation cannot be fulfilled on " + quoted(kind, name) + ": " + why;
    return about(409, "Conflict", kind, name, message);
  }

  /// Server-side apply met fields that others own.
  public static ApiException applyConflict(String message, ArrayNode causes) {
    var details = Json.object();
    details.set("causes", causes);
    return new ApiException(409, "Conflict", message, details);
  }

  public static ApiException forbidden(ApiKind kind, String name, String why) {
    var whose = name.isEmpty() ? kind.resource() : quoted(kind, name);
    return about(403, "Forbidden", kind, name, whose + " is forbidden: " + why);
  }

  public static ApiException invalid(ApiKind kind, String name, String list, ArrayNode causes) {
    var details = details(kind, name).put("kind", kind.kind());
    details.set("causes", causes);
    var message = kind.kind() + (kind.group().isEmpty() ? "" : "." + kind.group());
    return new ApiException(
        422, "Invalid", message + " \"" + name + "\" is invalid: " + list, details);
  }

  public static ApiException badRequest(String message) {
    return new ApiException(400, "BadRequest", message, Json.object());
  }

  public static ApiException unauthorized() {
    return new ApiException(401, "Unauthorized", "Unauthorized", Json.object());
  }

  public static ApiException of(int code, String reason, String message) {
    return new ApiException(code, reason, message, Json.object());
  }

  private static ApiException about(
      int code, String reason, ApiKind kind, String name, String message) {
    return new ApiException(code, reason, message, details(kind, name));
  }

  private static ObjectNode details(ApiKind kind, String name) {
    var details = Json.object();
    if (!name.isEmpty()) {
      details.put("name", name);
    }
    if (!kind.group().isEmpty()) {
      details.put("group", kind.group());
    }
    return details.put("kind", kind.plural());
  }

  private static String quoted(ApiKind kind, String name) {
    return kind.resource() + " \"" + name + "\"";
  }
}
