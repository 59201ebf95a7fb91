package dev.mooring.lab.world;

import java.time.Duration;
import java.util.Set;

/// What takes time in the practice world, how long it takes under `--delays realistic`, and what it
/// has to wait for in any world. The longest chain of delays is what a perfect run would need.
public enum Delay {
  ADDRESS(36_000),
  INSTANCE(7_000),
  BOOT(16_000, INSTANCE),
  APT_UPDATE(2_500, BOOT),
  APT_SMALL(3_000, APT_UPDATE),
  ISTIO_DOWNLOAD(2_500, BOOT),
  ISTIO_PACKAGES(4_000, APT_SMALL, ISTIO_DOWNLOAD),
  APT_DATABASE(9_000, ISTIO_PACKAGES),
  SECRET(1_500),
  CSR(400, ISTIO_PACKAGES, ADDRESS, SECRET),
  ROOT_CERT(1_000),
  ENTRY_REMOVAL(10_000),
  POD(3_000),
  PROXY_START(1_000, CSR);

  private final Duration realistic;
  private final Set<Delay> after;

  Delay(long millis, Delay... after) {
    this.realistic = Duration.ofMillis(millis);
    this.after = Set.of(after);
  }

  public Duration realistic() {
    return realistic;
  }

  /// What must have passed before this one can begin, whoever runs the journey.
  public Set<Delay> after() {
    return after;
  }
}
