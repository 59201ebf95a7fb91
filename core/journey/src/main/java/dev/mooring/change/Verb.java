package dev.mooring.change;

/// What a change does, with the sign that shows it.
public enum Verb {
  ADD("+"),
  CHANGE("~"),
  REMOVE("-"),
  REPLACE("±");

  private final String glyph;

  Verb(String glyph) {
    this.glyph = glyph;
  }

  public String glyph() {
    return glyph;
  }
}
