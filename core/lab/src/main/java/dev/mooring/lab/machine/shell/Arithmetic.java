package dev.mooring.lab.machine.shell;

/// `$((…))` with whole numbers, variables, `+ - * / %`, comparisons and parentheses.
final class Arithmetic {
  private final String text;
  private final ShellState state;
  private int at;

  Arithmetic(String text, ShellState state) {
    this.text = text.replaceAll("\\s", "");
    this.state = state;
  }

  long value() {
    var value = sum();
    for (var operator : new String[] {"==", "!=", "<=", ">=", "<", ">"}) {
      if (text.startsWith(operator, at)) {
        at += operator.length();
        var order = Long.compare(value, sum());
        return switch (operator) {
              case "==" -> order == 0;
              case "!=" -> order != 0;
              case "<=" -> order <= 0;
              case ">=" -> order >= 0;
              case "<" -> order < 0;
              default -> order > 0;
            }
            ? 1
            : 0;
      }
    }
    return value;
  }

  private long sum() {
    var value = product();
    while (true) {
      if (take('+')) {
        value += product();
      } else if (take('-')) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private long product() {
    var value = factor();
    while (true) {
      if (take('*')) {
        value *= factor();
      } else if (take('/')) {
        value /= Math.max(1, factor());
      } else if (take('%')) {
        value %= Math.max(1, factor());
      } else {
        return value;
      }
    }
  }

  private long factor() {
    if (take('-')) {
      return -factor();
    }
    if (take('(')) {
      var value = value();
      take(')');
      return value;
    }
    var start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    var word = text.substring(start, at);
    var number = word.matches("\\d+") ? word : state.variable(word);
    return number.matches("-?\\d{1,18}") ? Long.parseLong(number) : 0;
  }

  private boolean take(char operator) {
    var found = at < text.length() && text.charAt(at) == operator;
    at += found ? 1 : 0;
    return found;
  }
}
