package dev.mooring.app.thorough;

/// What was said about an input.
///
/// @param refusing what had to be refused in it, before anything was asked; empty where it may be
///   right
record Said(int status, String text, String refusing) {

  static Said fine(String text) {
    return new Said(0, text, "");
  }

  static Said refused(String text) {
    return new Said(2, text, "");
  }

  /// The same about an input that has to be refused.
  Said refusing(String what) {
    return new Said(status, text, what);
  }
}
