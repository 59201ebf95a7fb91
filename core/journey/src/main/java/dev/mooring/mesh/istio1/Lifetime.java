package dev.mooring.mesh.istio1;

import java.time.Duration;
import java.time.Instant;

/// How long the machine's workload certificate holds, and what its owner may do meanwhile. The
/// agent renews it at half its life with the certificate itself; once it is over, only a new token
/// helps (Istio, security/pkg/nodeagent; the token's file does not outlive a reboot).
///
/// @param ends when the certificate ends
/// @param now by the clock that the journey goes by
public record Lifetime(Instant ends, Instant now) {
  /// What a machine needs to boot and to connect.
  private static final Duration REBOOT = Duration.ofMinutes(10);

  private static final Duration NIGHT = Duration.ofHours(12);

  public Duration left() {
    return now.isBefore(ends) ? Duration.between(now, ends) : Duration.ZERO;
  }

  public boolean isOver() {
    return left().isZero();
  }

  /// Whether a machine that is booted anew joins again by itself.
  public boolean outlivesReboot() {
    return left().compareTo(REBOOT) > 0;
  }

  /// Whether a machine that is switched off for twelve hours joins again by itself.
  public boolean outlivesNight() {
    return left().compareTo(NIGHT) > 0;
  }

  /// The state in one word, for texts: `over`, `short`, `day`, `night`.
  public String word() {
    if (isOver()) {
      return "over";
    }
    if (!outlivesReboot()) {
      return "short";
    }
    return outlivesNight() ? "night" : "day";
  }
}
