package dev.mooring.lab.cloud;

import dev.mooring.lab.cloud.api.ApiError;
import dev.mooring.lab.cloud.api.Call;
import dev.mooring.lab.cloud.api.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// The `requestId` of the Compute API: a repeated request is answered with the operation that the
/// first one began, and makes nothing twice.
///
/// What Google does with another request by a known id it doesn't document; here it's refused, so
/// that a client can't rely on either.
final class Requests {
  private static final UUID ZERO = new UUID(0, 0);

  private final Map<UUID, Answered> answered = new HashMap<>();

  private record Answered(String request, ObjectNode answer) {}

  ObjectNode once(Call call, Function<Call, ObjectNode> answer) {
    var id = call.parameter("requestId");
    if (id.isEmpty() || call.method().equals("GET")) {
      return answer.apply(call);
    }
    var key = valid(id);
    var request = call.method() + " " + call.path() + " " + call.body();
    var known = answered.get(key);
    if (known != null) {
      if (!known.request().equals(request)) {
        throw ApiError.invalid("requestId", id, "The request id belongs to another request.");
      }
      return known.answer();
    }
    var fresh = answer.apply(call);
    if (Json.text(fresh, "kind").equals("compute#operation")) {
      fresh.put("clientOperationId", id);
    }
    answered.put(key, new Answered(request, fresh));
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
