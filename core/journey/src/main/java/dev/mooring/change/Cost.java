package dev.mooring.change;

import java.math.BigDecimal;

/// What something costs while it exists: an estimate from Google's list prices of 2025 for
/// us-central1.
///
/// @param usdPerMonth US dollars for a month of 730 hours
public record Cost(BigDecimal usdPerMonth) {
  /// A forwarding rule: 0.025 dollars an hour, which covers the first five of a project together.
  public static final Cost FORWARDING_RULES = new Cost(new BigDecimal("18.25"));

  /// An `e2-medium` with a standard disk of 10 GB.
  public static final Cost SMALL_MACHINE = new Cost(new BigDecimal("24.86"));
}
