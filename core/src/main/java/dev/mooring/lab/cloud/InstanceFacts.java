package dev.mooring.lab.cloud;

import java.util.Map;

/// What a machine learns about itself from the metadata server.
///
/// @param metadata the instance's metadata laid over the project's; `ssh-keys` holds the lines of
///   both, unless the instance blocks the project's
public record InstanceFacts(
    String name, String zone, String internalIp, Map<String, String> metadata) {}
