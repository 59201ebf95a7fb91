package dev.mooring.model;

import java.util.Optional;

/// Which cluster: by its context in the kubeconfig, and by its place in Google Cloud or by what its
/// owner says about it.
///
/// @param context name of the kubeconfig context
/// @param project Google Cloud project id
/// @param location zone or region of the cluster
/// @param name name of the cluster in that location
/// @param own present for a cluster outside Google Cloud; the three names before it are empty then
public record ClusterRef(
    String context, String project, String location, String name, Optional<OwnCluster> own) {

  /// A GKE cluster.
  public ClusterRef(String context, String project, String location, String name) {
    this(context, project, location, name, Optional.empty());
  }

  /// A cluster that is known by its context alone: kind, k3s, bare metal, another cloud.
  public static ClusterRef own(String context, OwnCluster own) {
    return new ClusterRef(context, "", "", "", Optional.of(own));
  }

  /// The same GKE cluster in another project.
  public ClusterRef withProject(String other) {
    return new ClusterRef(context, other, location, name, own);
  }

  /// The same GKE cluster in another zone or region.
  public ClusterRef withLocation(String other) {
    return new ClusterRef(context, project, other, name, own);
  }

  /// The same under another name.
  public ClusterRef withName(String other) {
    return new ClusterRef(context, project, location, other, own);
  }

  /// Whether Google's Container API knows it.
  public boolean isInGoogleCloud() {
    return own.isEmpty();
  }

  /// What people call it.
  public String title() {
    return isInGoogleCloud() ? name : context;
  }

  /// The address by which machines reach the control plane, where its owner gave one.
  public Optional<String> exposeAddress() {
    return own.map(OwnCluster::exposeAddress).filter(address -> !address.isEmpty());
  }

  /// The region that a location lies in: `us-east4-a` and `us-east4` both lie in `us-east4`.
  public String region() {
    return location.matches(".*-[a-z]$") ? location.substring(0, location.length() - 2) : location;
  }
}
