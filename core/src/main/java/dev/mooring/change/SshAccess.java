package dev.mooring.change;

import java.time.Duration;
import java.time.Instant;

/// The journey's own SSH key.
///
/// @param publicKey in OpenSSH's one-line form
/// @param lifetime how long a machine accepts it
public record SshAccess(String publicKey, Duration lifetime) {

  Instant expires(Instant now) {
    return now.plus(lifetime);
  }
}
