package dev.mooring.lab.world;

/// A practice machine's public SSH host key.
///
/// @param type `ssh-ed25519`, `ecdsa-sha2-nistp256`, `ssh-rsa` …
/// @param base64 the key itself, as in a known_hosts line
public record HostKey(String type, String base64) {}
