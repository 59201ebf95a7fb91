package dev.mooring.command;

/// What PowerShell runs of a script: all of it but its texts.
public final class PowerShellCode {
  private final String script;
  private final StringBuilder code = new StringBuilder();
  private int at;

  private PowerShellCode(String script) {
    this.script = script;
  }

  /// @throws AssertionError when a text or parenthesis does not end
  public static String of(String script) {
    var reader = new PowerShellCode(script);
    reader.code();
    if (reader.at < script.length()) {
      throw new AssertionError("A parenthesis too many: " + script);
    }
    return reader.code.toString();
  }

  /// Up to the parenthesis that closes this part, or the end.
  private void code() {
    while (at < script.length() && script.charAt(at) != ')') {
      if (skip("@'\n")) {
        pass("\n'@");
      } else if (skip("@\"\n")) {
        filled("\n\"@");
      } else if (skip("'")) {
        pass("'");
      } else if (skip("\"")) {
        filled("\"");
      } else if (skip("(")) {
        inParentheses();
      } else {
        code.append(script.charAt(at++));
      }
    }
  }

  private void filled(String end) {
    while (!skip(end)) {
      if (skip("$(")) {
        inParentheses();
      } else {
        at += script.startsWith("`", at) ? 2 : 1;
        requireMore();
      }
    }
    code.append(" TEXT ");
  }

  private void inParentheses() {
    code.append(" ( ");
    code();
    if (!skip(")")) {
      throw new AssertionError("A parenthesis stays open: " + script);
    }
    code.append(" ) ");
  }

  private void pass(String end) {
    while (!skip(end)) {
      at++;
      requireMore();
    }
    code.append(" TEXT ");
  }

  private void requireMore() {
    if (at >= script.length()) {
      throw new AssertionError("A text does not end: " + script);
    }
  }

  private boolean skip(String wanted) {
    var stands = script.startsWith(wanted, at);
    at += stands ? wanted.length() : 0;
    return stands;
  }
}
