package dev.mooring.lab.cloud;

/// Where the practice cluster's API server listens, as the Container API tells it.
///
/// @param endpoint `host:port`
/// @param caPem certificate that signed the server's, in PEM
/// @param version version of Kubernetes: `1.8.4-gke.1`
public record ControlPlane(String endpoint, String caPem, String version) {}
