package dev.mooring.command;

import java.util.regex.Pattern;

/// What lets through some of the lines that it reads. Expressions are of the kind that all shells'
/// means understand alike; letters count as they are, small or capital.
public sealed interface Filter extends Pipeline.Stage {

  /// One group of each line that an expression takes.
  ///
  /// @param expression takes the whole line, so that what stays is the group alone
  record Pick(String expression, int group) implements Filter {
    private static final Pattern WHOLE =
        Pattern.compile("(?:\\^|\\.\\*).*(?:\\.\\*|\\(\\.\\*\\)|\\$)");

    public Pick {
      Text.require(WHOLE.matcher(expression).matches(), expression);
      // Classes in brackets and escapes differ between the two kinds of expressions.
      Text.require(!expression.contains("\\") && !expression.contains("[:"), expression);
      Text.require(!expression.contains("/") || !expression.contains("#"), expression);
      Text.require(group >= 1 && group <= 9, expression);
    }
  }

  /// Some lines of a part of a text.
  ///
  /// @param from what the part's first line has
  /// @param to what its last line has
  /// @param lines what those have that stay
  record Part(String from, String to, String lines) implements Filter {
    private static final Pattern PLAIN = Pattern.compile("[^/\\\\]+");

    public Part {
      Text.require(PLAIN.matcher(from).matches(), from);
      Text.require(PLAIN.matcher(to).matches(), to);
      Text.require(PLAIN.matcher(lines).matches(), lines);
    }
  }

  /// The lines that don't hold a text.
  record Without(String text) implements Filter {}

  /// The first lines.
  record First(int lines) implements Filter {}
}
