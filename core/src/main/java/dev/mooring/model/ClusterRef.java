package dev.mooring.model;

/// Which cluster: by its context in the kubeconfig, and by its place in the cloud.
///
/// @param context name of the kubeconfig context
/// @param project Google Cloud project id
/// @param location zone or region of the cluster
/// @param name name of the cluster in that location
public record ClusterRef(String context, String project, String location, String name) {

  /// The region that a location lies in: `us-east4-a` and `us-east4` both lie in `us-east4`.
  public String region() {
    return location.matches(".*-[a-z]$") ? location.substring(0, location.length() - 2) : location;
  }
}
