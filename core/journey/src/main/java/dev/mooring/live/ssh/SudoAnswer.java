package dev.mooring.live.ssh;

import dev.mooring.port.Outcome;
import java.util.List;

/// What sudo says in English when it does not do it (sudo 1.8 and 1.9, sudo-rs).
enum SudoAnswer {
  /// It wants a password, and got none.
  ASKS,
  WRONG_PASSWORD,
  NOT_ALLOWED,
  WANTS_TERMINAL,
  OTHER;

  private static final List<String> WANTS_TERMINAL_TEXTS = List.of("must have a tty");
  private static final List<String> NOT_ALLOWED_TEXTS =
      List.of(
          "not in the sudoers file",
          "is not allowed to",
          "may not run sudo",
          "I'm afraid I can't do that");
  private static final List<String> WRONG_TEXTS =
      List.of(
          "incorrect password",
          "incorrect authentication attempt",
          "Sorry, try again",
          "Authentication failed",
          "no password was provided");
  private static final List<String> ASKS_TEXTS =
      List.of("a password is required", "authentication is required");

  static SudoAnswer of(Outcome outcome) {
    var text = outcome.out() + outcome.err();
    if (says(text, WANTS_TERMINAL_TEXTS)) {
      return WANTS_TERMINAL;
    }
    if (says(text, NOT_ALLOWED_TEXTS)) {
      return NOT_ALLOWED;
    }
    if (says(text, WRONG_TEXTS)) {
      return WRONG_PASSWORD;
    }
    return says(text, ASKS_TEXTS) ? ASKS : OTHER;
  }

  private static boolean says(String text, List<String> sentences) {
    return sentences.stream().anyMatch(text::contains);
  }
}
