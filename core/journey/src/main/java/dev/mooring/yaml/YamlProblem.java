package dev.mooring.yaml;

/// What is wrong with a text that was to be YAML. The message is a part of a sentence, such as `the
/// key 'name' stands there twice`, and quotes nothing of the text but its keys.
@SuppressWarnings("serial") // It is never written.
public final class YamlProblem extends Exception {
  private final int line;
  private final String said;

  YamlProblem(int line, String message) {
    super(message);
    this.said = message;
    this.line = line;
  }

  /// The line, counted from 1; 0 where it is about the whole.
  public int line() {
    return line;
  }

  /// `line 3: a key stands there twice`.
  public String sentence() {
    return line == 0 ? said : "line " + line + ": " + said;
  }
}
