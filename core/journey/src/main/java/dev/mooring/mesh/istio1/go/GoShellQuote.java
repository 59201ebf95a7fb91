package dev.mooring.mesh.istio1.go;

import java.util.regex.Pattern;

/// Quotes a value as istioctl does. Its set of characters that need no quotes has a backslash too
/// many, so that nearly every value is quoted (Istio, pkg/util/shellescape).
public final class GoShellQuote {
  private static final Pattern PLAIN = Pattern.compile("[\\\\w@%+=:,./-]+");

  private GoShellQuote() {}

  public static String quote(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\"'\"'") + "'";
  }
}
