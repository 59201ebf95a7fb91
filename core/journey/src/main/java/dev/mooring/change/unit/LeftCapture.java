package dev.mooring.change.unit;

import dev.mooring.command.Script;

/// Chains of Istio's in the kernel, whoever made them: they outlive the unit, its script and its
/// package, and would go on sending all captured traffic to a port where nothing listens.
final class LeftCapture {
  private LeftCapture() {}

  /// Asks whether there are any.
  static final String IS_THERE = "sudo iptables-save 2>/dev/null | grep -q '^:ISTIO_'";

  /// Takes them away. Rules of others stay.
  static final Script CLEAN = Script.of(LeftCapture.class, "clean-capture");
}
