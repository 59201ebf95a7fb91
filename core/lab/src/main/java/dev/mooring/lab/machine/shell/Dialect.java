package dev.mooring.lab.machine.shell;

/// In whose words the shell complains: a person logs in to a bash, scripts run in a dash.
///
/// @param name what stands before its messages: `sh`, `bash`, `-bash`, a script's path
public record Dialect(String name, boolean isBash, boolean isInteractive) {

  String prefix(int line) {
    if (isInteractive) {
      return name + ": ";
    }
    return isBash ? name + ": line " + line + ": " : name + ": " + line + ": ";
  }

  String cannotRun(int line, String command, String reason) {
    var text = isBash && reason.equals("not found") ? "command not found" : reason;
    return prefix(line) + command + ": " + text;
  }

  String cannotOpen(int line, String path, String reason, boolean isWrite) {
    if (isBash) {
      return prefix(line) + path + ": " + reason;
    }
    var words =
        reason.equals("No such file or directory") && isWrite ? "Directory nonexistent" : reason;
    return prefix(line) + (isWrite ? "cannot create " : "cannot open ") + path + ": " + words;
  }

  String syntaxError(SyntaxException error, boolean isArgument) {
    if (!isBash) {
      return prefix(error.line()) + "Syntax error: " + quotedForDash(error) + " unexpected";
    }
    var where = (isArgument ? name + ": -c: line " + error.line() + ": " : prefix(error.line()));
    return error.isIncomplete()
        ? where + "syntax error: unexpected end of file"
        : where + "syntax error near unexpected token `" + error.unexpected() + "'";
  }

  private static String quotedForDash(SyntaxException error) {
    return error.isIncomplete() ? "end of file" : "\"" + error.unexpected() + "\"";
  }
}
