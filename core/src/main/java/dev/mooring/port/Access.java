package dev.mooring.port;

/// A right that the journey needs: may I do this with that?
///
/// @param verb `get`, `create`, `patch` …
/// @param group API group, empty for the core group
/// @param resource plural name: `services`
/// @param namespace empty asks for all namespaces, or for objects that live in none
public record Access(String verb, String group, String resource, String namespace) {}
