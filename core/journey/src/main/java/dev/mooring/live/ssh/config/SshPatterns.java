package dev.mooring.live.ssh.config;

import java.util.List;
import java.util.Locale;

/// Patterns of names as OpenSSH has them: `*` and `?`, and `!` before one that excludes.
final class SshPatterns {
  private SshPatterns() {}

  /// The same, whether letters are small or not.
  static boolean fitInAnyCase(List<String> patterns, String name) {
    var small = patterns.stream().map(pattern -> pattern.toLowerCase(Locale.ROOT)).toList();
    return fit(small, name.toLowerCase(Locale.ROOT));
  }

  /// Whether a name fits one of them, and none that excludes.
  static boolean fit(List<String> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> isLike(pattern, name))
        && patterns.stream()
            .noneMatch(pattern -> pattern.startsWith("!") && isLike(pattern.substring(1), name));
  }

  /// Goes back to the last star alone, so that many stars take no longer than a few.
  private static boolean isLike(String pattern, String name) {
    var p = 0;
    var star = -1;
    var from = 0;
    for (var n = 0; n < name.length(); ) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        from = n;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++from;
      } else {
        return false;
      }
    }
    return pattern.substring(p).chars().allMatch(c -> c == '*');
  }
}
