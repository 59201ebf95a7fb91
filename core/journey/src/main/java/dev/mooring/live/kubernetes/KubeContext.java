package dev.mooring.live.kubernetes;

/// A context of a kubeconfig: which cluster, as whom.
///
/// @param server URL of the API server; empty where the file names no such cluster
/// @param namespace the namespace that commands take by default; `default` where none is set
public record KubeContext(
    String name, String cluster, String server, String user, String namespace) {}
