package dev.mooring.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// The names that `gcloud container clusters get-credentials` gives to contexts:
/// `gke_PROJECT_LOCATION_CLUSTER`.
public final class GkeContext {
  /// None of the three parts may contain an underscore; old projects have a domain in front
  /// (`example.com:shop`).
  private static final Pattern NAME =
      Pattern.compile("gke_([a-z][a-z0-9.:-]*)_([a-z][a-z0-9-]*)_([a-z][a-z0-9-]*)");

  private GkeContext() {}

  /// Where the cluster of that context is; empty when the context was not named by gcloud.
  public static Optional<ClusterRef> parse(String context) {
    var parts = NAME.matcher(context);
    return parts.matches()
        ? Optional.of(new ClusterRef(context, parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }
}
