package dev.mooring.model;

/// A port of a service. Istio reads the protocol from the name's part before the first `-`.
///
/// @param name such as `mysql`, `http-api`
/// @param number 1 to 65535
public record PortSpec(String name, int number) {}
