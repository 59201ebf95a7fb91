package dev.mooring.app.thorough;

import java.util.List;

/// Words that parsers, shells and terminals take amiss.
final class Evil {
  /// What a terminal obeys (OSC 52 fills the clipboard), what YAML, JSON, SSH and shells read
  /// specially, and what is too much of something.
  static final List<String> WORDS =
      List.of(
          "\u001b]52;c;ZXZpbA==\u0007",
          "\u001b[2J",
          "\u0000",
          "\u009b31m",
          "\r",
          "\n",
          "\n---\n",
          "\t",
          "&a [*a]",
          "*b",
          "<<: *b",
          "!!java.net.URL http://127.0.0.1/",
          "{{{{",
          "[[[[",
          "}",
          "]",
          "\"",
          "'",
          "null",
          "~",
          "true",
          "-1",
          "1e309",
          "0x7fffffff",
          "99999999999999999999",
          ".inf",
          "2026-01-01",
          "",
          " ",
          "#",
          ":",
          "- ",
          "$(id)",
          "`id`",
          "; id",
          "../../etc/passwd",
          "%s%n",
          "{0}",
          "\ud83d\ude00",
          "\u202e",
          "\ufeff",
          "ﬁ",
          "a".repeat(70),
          "x".repeat(20_000),
          "[".repeat(3000),
          "{a: ".repeat(2000));

  private Evil() {}
}
