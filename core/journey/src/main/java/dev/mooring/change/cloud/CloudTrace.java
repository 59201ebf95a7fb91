package dev.mooring.change.cloud;

import java.time.Instant;
import java.util.UUID;

/// What proves that a thing in Google Cloud is the one that was made, and not one that others made
/// anew under its name.
///
/// @param request the `requestId` that it's asked for with: the same request sent again makes
///   nothing twice. The thing's description names it
/// @param since when it was first sent
/// @param id the thing's number, which no other one ever has; empty until it's known
public record CloudTrace(String request, Instant since, String id) {

  static CloudTrace fresh(Instant now) {
    return new CloudTrace(UUID.randomUUID().toString(), now, "");
  }

  CloudTrace with(String known) {
    return new CloudTrace(request, since, known);
  }

  /// Whether it's known that the request was carried out.
  boolean isComplete() {
    return !id.isEmpty();
  }

  /// @param found number of what is there; empty where it isn't told
  boolean isOf(String found, String description) {
    return (isComplete() && !found.isEmpty())
        ? id.equals(found)
        : description.contains("request=" + request);
  }
}
