package dev.mooring.command.powershell;

import java.util.Optional;
import java.util.regex.Pattern;

/// A place in a text for bash.
final class Cursor {
  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  boolean isAt(String wanted) {
    return text.startsWith(wanted, at);
  }

  boolean isAtAny(String characters) {
    return !isAtEnd() && characters.indexOf(text.charAt(at)) >= 0;
  }

  /// Goes past a text, if it stands here.
  boolean skip(String wanted) {
    var stands = isAt(wanted);
    if (stands) {
      at += wanted.length();
    }
    return stands;
  }

  void require(String wanted) {
    if (!skip(wanted)) {
      throw refused();
    }
  }

  char next() {
    if (isAtEnd()) {
      throw refused();
    }
    return text.charAt(at++);
  }

  /// Goes past what matches here.
  Optional<String> take(Pattern pattern) {
    var matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher.group());
  }

  String upTo(char end) {
    var stop = text.indexOf(end, at);
    if (stop < 0) {
      throw refused();
    }
    var part = text.substring(at, stop);
    at = stop + 1;
    return part;
  }

  String rest() {
    var rest = text.substring(at);
    at = text.length();
    return rest;
  }

  /// Goes past blanks and line continuations.
  ///
  /// @return whether there was a continuation
  boolean blanks() {
    var isContinued = false;
    while (isAt(" ") || isAt("\\\n")) {
      isContinued |= isAt("\\\n");
      at += isAt(" ") ? 1 : 2;
    }
    return isContinued;
  }

  IllegalArgumentException refused() {
    return new IllegalArgumentException(
        "No counterpart in PowerShell at character " + at + " of: " + text);
  }
}
