package dev.mooring.port;

/// A GKE cluster as the Container API describes it.
///
/// @param network name of its VPC network (the last part of the URL)
/// @param podCidr `clusterIpv4Cidr`: the range that pods have their addresses from
/// @param serviceCidr `servicesIpv4Cidr`: the range of the ClusterIPs, which the sidecar captures
public record CloudCluster(
    String name,
    String location,
    String network,
    String subnetwork,
    String podCidr,
    String serviceCidr) {}
