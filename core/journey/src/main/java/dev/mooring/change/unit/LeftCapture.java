package dev.mooring.change.unit;

/// Chains of Istio's in the kernel, whoever made them: they outlive the unit, its script and its
/// package, and would go on sending all captured traffic to a port where nothing listens.
final class LeftCapture {
  private LeftCapture() {}

  /// Asks whether there are any.
  static final String IS_THERE = "sudo iptables-save 2>/dev/null | grep -q '^:ISTIO_'";

  /// Script lines for root that take them away: first the rules that lead there, then the chains.
  /// Rules of others stay. `xargs` reads a rule's quoted words as they were printed.
  static final String CLEAN =
      """
      for tool in iptables ip6tables; do
        command -v $tool >/dev/null && command -v $tool-save >/dev/null || continue
        for table in nat mangle raw filter; do
          $tool-save -t $table 2>/dev/null | grep -e ' -[jg] ISTIO_' | grep -v '^-A ISTIO_' | sed 's/^-A/-D/' | while read -r rule; do
            echo "$rule" | xargs $tool -w -t $table || true
          done
          chains=$($tool-save -t $table 2>/dev/null | sed -n 's/^:\\(ISTIO_[^ ]*\\) .*/\\1/p')
          for chain in $chains; do $tool -w -t $table -F $chain || true; done
          for chain in $chains; do $tool -w -t $table -X $chain || true; done
        done
      done\
      """;
}
