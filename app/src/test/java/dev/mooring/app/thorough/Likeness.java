package dev.mooring.app.thorough;

import java.util.TreeMap;
import java.util.regex.Pattern;

/// What two journeys to the same goal have in common: everything but what each draws anew, such as
/// keys, passwords, addresses and the names of pods.
final class Likeness {
  /// A suffix as Kubernetes draws it.
  private static final Pattern DRAWN =
      Pattern.compile("-(?=[a-z0-9]*\\d)[a-z0-9]{8,10}(-[bcdfghjklmnpqrstvwxz2456789]{5})?\\b");

  private static final Pattern REQUEST =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern ANEW =
      Pattern.compile(
          ".*: .*/(uid|creationTimestamp|clusterIPs?|nodePort|ip|podIPs?|hostIP|startTime|startedAt"
              + "|containerID|natIP|networkIP|IPAddress|address|id|targetId|data|token|mooring-journey"
              + "|podCIDR|pod-template-hash|addresses|subsets|secrets|fingerprint|value|ssh-keys"
              + "|healthCheckNodePort|acquireTime|renewTime|connectedAt|istio.io/connectedAt)(/.*)?");

  private Likeness() {}

  static Census of(Census census) {
    var alike = new TreeMap<String, String>();
    census
        .entries()
        .forEach(
            (key, value) -> {
              if (!ANEW.matcher(key).matches() && !isDrawnText(key)) {
                alike.put(DRAWN.matcher(key).replaceAll("-…"), alike(key, value));
              }
            });
    return new Census(alike);
  }

  /// Lines of certificates, keys, tokens and journals.
  private static boolean isDrawnText(String key) {
    return key.matches("\\S+ line \\S*(\\.pem|token|known_hosts|envoy-rev\\S*|cluster\\.env): .*")
        || key.matches("\\S+ line /etc/machine-id: .*")
        || key.matches("\\S+ unit session-.*")
        || key.matches("\\S+ line /etc/hosts: .*\\d+\\.\\d+\\.\\d+\\.\\d+.*")
        || key.matches("\\S+ line /var/lib/mooring/.*");
  }

  private static String alike(String key, String value) {
    if (key.matches("\\S+ file .*")) {
      return value.replaceFirst(" [0-9a-f]{16}$", "");
    }
    if (key.matches("\\S+ user .*")) {
      return value.replaceFirst("^[0-9a-f]+ ", "");
    }
    return DRAWN.matcher(REQUEST.matcher(value).replaceAll("…")).replaceAll("-…");
  }
}
