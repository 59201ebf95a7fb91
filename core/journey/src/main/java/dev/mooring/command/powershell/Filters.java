package dev.mooring.command.powershell;

import java.util.List;
import java.util.regex.Pattern;

/// What PowerShell has in place of a Unix system's small programs. Each is known in the forms that
/// commands use, and refused in all others. Letters count as they are, small or capital, which
/// PowerShell has to be told.
final class Filters {
  /// `s/REGEX/\N/p`: the regular expression has to take the whole line, so that what stays is the
  /// group alone.
  private static final Pattern PICK =
      Pattern.compile("s([/#])((?:\\^|\\.\\*).*(?:\\.\\*|\\(\\.\\*\\)|\\$))\\1\\\\([1-9])\\1p");

  /// `/FROM/,/TO/{/LINE/p;}`
  private static final Pattern PART =
      Pattern.compile("/([^/\\\\]+)/,/([^/\\\\]+)/\\{/([^/\\\\]+)/p;\\}");

  private static final Pattern PLAIN = Pattern.compile("[-A-Za-z0-9_: ]+");

  private Filters() {}

  /// @param words a program and its arguments
  /// @throws IllegalArgumentException when there is no counterpart
  static String of(List<String> words) {
    var options = words.subList(0, words.size() - 1);
    var last = words.getLast();
    return switch (String.join(" ", options)) {
      case "sed -nE" -> pick(last);
      case "sed -n" -> part(last);
      case "grep -v -e" -> without(last);
      case "grep -vF" -> "Where-Object { -not $_.Contains(" + Quotes.literal(last) + ") }";
      case "head -n" -> "Select-Object -First " + Integer.parseInt(last);
      default -> throw refused(words);
    };
  }

  /// @param words a program and its arguments, which gives something and takes nothing
  /// @throws IllegalArgumentException when there is no counterpart
  static String source(List<String> words) {
    if (!String.join(" ", words).matches("openssl rand -hex \\d+")) {
      throw refused(words);
    }
    return "[Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]::GetBytes(%s)).ToLower()"
        .formatted(words.getLast());
  }

  private static String pick(String script) {
    var matcher = PICK.matcher(script);
    // Classes in brackets and escapes differ between the two kinds of expressions.
    if (!matcher.matches() || matcher.group(2).contains("\\") || matcher.group(2).contains("[:")) {
      throw refused(List.of("sed", script));
    }
    return "Select-String -CaseSensitive %s | ForEach-Object { $_.Matches[0].Groups[%s].Value }"
        .formatted(Quotes.literal(matcher.group(2)), matcher.group(3));
  }

  private static String part(String script) {
    var matcher = PART.matcher(script);
    if (!matcher.matches()) {
      throw refused(List.of("sed", script));
    }
    return """
    ForEach-Object -Begin { $inside = $false } -Process { \
    if ($inside) { $inside = $_ -cnotmatch %2$s; $isPart = $true } \
    else { $isPart = $inside = $_ -cmatch %1$s }; \
    if ($isPart -and $_ -cmatch %3$s) { $_ } }\
    """
        .formatted(
            Quotes.literal(matcher.group(1)),
            Quotes.literal(matcher.group(2)),
            Quotes.literal(matcher.group(3)));
  }

  private static String without(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw refused(List.of("grep", text));
    }
    return "Where-Object { $_ -cnotmatch " + Quotes.literal(text) + " }";
  }

  private static IllegalArgumentException refused(List<String> words) {
    return new IllegalArgumentException(
        "No counterpart in PowerShell for: " + String.join(" ", words));
  }
}
