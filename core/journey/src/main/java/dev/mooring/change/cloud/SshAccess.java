package dev.mooring.change.cloud;

import dev.mooring.model.JourneyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The journey's own SSH key.
///
/// @param publicKey in OpenSSH's one-line form
/// @param lifetime how long a machine accepts it
/// @param journey whose it is, for what a person types; empty where it's not known
public record SshAccess(String publicKey, Duration lifetime, Optional<JourneyId> journey) {

  /// Of no known journey.
  public SshAccess(String publicKey, Duration lifetime) {
    this(publicKey, lifetime, Optional.empty());
  }

  Instant expires(Instant now) {
    return now.plus(lifetime);
  }
}
