package dev.mooring.model;

/// What the owner of a cluster outside Google Cloud says about it. Whatever is empty is found out,
/// or is not needed.
///
/// @param serviceRange range of the ClusterIPs, such as `10.96.0.0/12`; empty to find it out
/// @param podRange range of the pods' addresses, for the advice on firewalls
/// @param exposeAddress address of a node by which machines reach the control plane; empty where
///   load balancers give addresses
public record OwnCluster(String serviceRange, String podRange, String exposeAddress) {
  /// Everything is found out.
  public static final OwnCluster UNKNOWN = new OwnCluster("", "", "");

  /// The same with another range of ClusterIPs.
  public OwnCluster withServiceRange(String other) {
    return new OwnCluster(other, podRange, exposeAddress);
  }

  /// The same with another range of pods.
  public OwnCluster withPodRange(String other) {
    return new OwnCluster(serviceRange, other, exposeAddress);
  }

  /// The same with another address of a node.
  public OwnCluster withExposeAddress(String other) {
    return new OwnCluster(serviceRange, podRange, other);
  }
}
