package dev.mooring.command.powershell;

import dev.mooring.command.Filter;

/// What PowerShell has in place of a Unix system's small programs. Small and capital letters are
/// the same to it, unless it is told.
final class Filters {
  private Filters() {}

  static String of(Filter filter) {
    return switch (filter) {
      case Filter.Pick(var expression, var group) ->
          "Select-String -CaseSensitive %s | ForEach-Object { $_.Matches[0].Groups[%s].Value }"
              .formatted(Quotes.literal(expression), group);
      case Filter.Part part -> part(part);
      case Filter.Without(var text) ->
          "Where-Object { -not $_.Contains(" + Quotes.literal(text) + ") }";
      case Filter.First(var lines) -> "Select-Object -First " + lines;
    };
  }

  private static String part(Filter.Part part) {
    return """
    ForEach-Object -Begin { $inside = $false } -Process { \
    if ($inside) { $inside = $_ -cnotmatch %2$s; $isPart = $true } \
    else { $isPart = $inside = $_ -cmatch %1$s }; \
    if ($isPart -and $_ -cmatch %3$s) { $_ } }\
    """
        .formatted(
            Quotes.literal(part.from()), Quotes.literal(part.to()), Quotes.literal(part.lines()));
  }

  static String randomHex(int bytes) {
    return "[Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]::GetBytes(%s)).ToLower()"
        .formatted(bytes);
  }
}
