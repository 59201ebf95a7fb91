package dev.mooring.lab.cloud;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// The `requestId` of the Compute API: a repeated request is answered with the operation that the
/// first one began, and makes nothing twice.
final class Requests {
  private static final UUID ZERO = new UUID(0, 0);

  private final Map<String, ObjectNode> answered = new HashMap<>();

  ObjectNode once(Call call, Function<Call, ObjectNode> answer) {
    var id = call.parameter("requestId");
    if (id.isEmpty() || call.method().equals("GET")) {
      return answer.apply(call);
    }
    var key = call.method() + " " + call.path() + " " + valid(id);
    var known = answered.get(key);
    if (known != null) {
      return known;
    }
    var fresh = answer.apply(call);
    answered.put(key, fresh);
    return fresh;
  }

  private static UUID valid(String id) {
    try {
      var uuid = UUID.fromString(id);
      if (!uuid.equals(ZERO)) {
        return uuid;
      }
    } catch (IllegalArgumentException malformed) {
      throw ApiError.invalid("requestId", id, "The request id must be a valid UUID.");
    }
    throw ApiError.invalid("requestId", id, "The zero UUID is not supported.");
  }
}
