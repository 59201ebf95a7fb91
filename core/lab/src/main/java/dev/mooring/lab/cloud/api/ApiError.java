package dev.mooring.lab.cloud.api;

import tools.jackson.databind.node.ObjectNode;

/// A refusal in the shape that Google's APIs give it.
public final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String reason;

  public ApiError(int status, String reason, String message) {
    super(message);
    this.status = status;
    this.reason = reason;
  }

  public static ApiError notFound(String path) {
    return new ApiError(404, "notFound", "The resource '" + path + "' was not found");
  }

  static ApiError alreadyExists(String path) {
    return new ApiError(409, "alreadyExists", "The resource '" + path + "' already exists");
  }

  public static ApiError notReady(String path) {
    return new ApiError(400, "resourceNotReady", "The resource '" + path + "' is not ready");
  }

  public static ApiError invalid(String field, String value, String why) {
    return new ApiError(
        400, "invalid", "Invalid value for field '" + field + "': '" + value + "'. " + why);
  }

  public static ApiError required(String field) {
    return new ApiError(400, "required", "Required field '" + field + "' not specified");
  }

  static ApiError conditionNotMet(String message) {
    return new ApiError(412, "conditionNotMet", message);
  }

  public static ApiError quotaExceeded(String metric, int limit, String region) {
    return new ApiError(
        403,
        "quotaExceeded",
        "Quota '%s' exceeded.  Limit: %d.0 in region %s.".formatted(metric, limit, region));
  }

  public int status() {
    return status;
  }

  public String reason() {
    return reason;
  }

  public ObjectNode toJson() {
    var one = Json.object().put("message", getMessage()).put("domain", "global");
    one.put("reason", reason);
    var error = Json.object().put("code", status).put("message", getMessage());
    error.putArray("errors").add(one);
    return Json.object().set("error", error);
  }
}
