package dev.mooring.lab.machine.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A sed script: its commands with their addresses.
final class SedScript {

  /// @param letter `s`, `d`, `p`, `q`, `a`, `i`, `c`
  /// @param argument replacement of `s`, text of `a`, `i` and `c`
  record Command(
      Optional<Address> from,
      Optional<Address> to,
      boolean isNegated,
      char letter,
      Pattern regex,
      String argument,
      String flags) {}

  /// A line by number, the last one, or the lines that match.
  sealed interface Address {
    record LineNumber(int line) implements Address {}

    record Last() implements Address {}

    record Match(Pattern regex) implements Address {}
  }

  private static final Pattern NOTHING = Pattern.compile("");
  private final String text;
  private final boolean isExtended;
  private int at;

  private SedScript(String text, boolean isExtended) {
    this.text = text;
    this.isExtended = isExtended;
  }

  /// @throws IllegalArgumentException for a script that sed would refuse
  static List<Command> parse(String text, boolean isExtended) {
    return new SedScript(text, isExtended).commands();
  }

  private List<Command> commands() {
    var commands = new ArrayList<Command>();
    skip();
    while (at < text.length()) {
      commands.add(command());
      skip();
    }
    return commands;
  }

  private void skip() {
    while (at < text.length() && " \t\n;}".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Command command() {
    var from = address();
    var to = Optional.<Address>empty();
    if (from.isPresent() && peek() == ',') {
      at++;
      to = address();
    }
    while (peek() == ' ') {
      at++;
    }
    var isNegated = peek() == '!';
    at += isNegated ? 1 : 0;
    var letter = peek();
    at++;
    return switch (letter) {
      case 's' -> {
        var delimiter = peek();
        at++;
        var regex = upTo(delimiter);
        var replacement = upTo(delimiter);
        var flags = rest("gpIi0123456789");
        yield new Command(
            from,
            to,
            isNegated,
            letter,
            Regexes.compile(regex, isExtended, flags.contains("I") || flags.contains("i")),
            replacement,
            flags);
      }
      case 'd', 'p', 'q' -> new Command(from, to, isNegated, letter, NOTHING, "", "");
      case 'a', 'i', 'c' -> {
        var end = text.indexOf('\n', at);
        var argument = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end;
        yield new Command(
            from, to, isNegated, letter, NOTHING, argument.replaceFirst("^\\\\?\\s*", ""), "");
      }
      default ->
          throw new IllegalArgumentException(
              "-e expression #1, char " + at + ": unknown command: `" + letter + "'");
    };
  }

  private Optional<Address> address() {
    if (Character.isDigit(peek())) {
      return Optional.of(new Address.LineNumber(Integer.parseInt(rest("0123456789"))));
    }
    if (peek() == '$') {
      at++;
      return Optional.of(new Address.Last());
    }
    if (peek() == '/' || peek() == '\\') {
      at += peek() == '\\' ? 1 : 0;
      var delimiter = peek();
      at++;
      return Optional.of(new Address.Match(Regexes.compile(upTo(delimiter), isExtended, false)));
    }
    return Optional.empty();
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private String rest(String letters) {
    var start = at;
    while (at < text.length() && letters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String upTo(char delimiter) {
    var part = new StringBuilder();
    while (at < text.length() && text.charAt(at) != delimiter) {
      var c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        var escaped = text.charAt(at++);
        part.append(escaped == delimiter ? "" : "\\").append(escaped);
      } else {
        part.append(c);
      }
    }
    if (at >= text.length()) {
      throw new IllegalArgumentException(
          "-e expression #1, char " + text.length() + ": unterminated `s' command");
    }
    at++;
    return part.toString();
  }
}
