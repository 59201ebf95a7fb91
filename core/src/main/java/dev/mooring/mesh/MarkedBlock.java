package dev.mooring.mesh;

import java.util.Optional;

/// The part of somebody else's file that is ours: the lines between `# BEGIN mooring` and `# END
/// mooring`. Everything around it stays as it is, byte for byte.
public final class MarkedBlock {
  static final String BEGIN = "# BEGIN mooring";
  static final String END = "# END mooring";

  private MarkedBlock() {}

  /// The text with our block: in place of the one that was there, else at the end. A text without a
  /// final newline gets none.
  ///
  /// @param body the lines between the marks
  /// @throws IllegalArgumentException when the body contains a mark
  public static String put(String text, String body) {
    if (body.lines().anyMatch(line -> isMark(line, BEGIN) || isMark(line, END))) {
      throw new IllegalArgumentException("A block cannot contain its own marks.");
    }
    var block = BEGIN + "\n" + body + (body.isEmpty() || body.endsWith("\n") ? "" : "\n") + END;
    var place = MarkedPlace.in(text);
    if (place.isPresent()) {
      var before = place.get().before(text);
      var after = place.get().after(text);
      return before + block + (place.get().endsLine() ? "\n" : "") + after;
    }
    return text.isEmpty() || text.endsWith("\n") ? text + block + "\n" : text + "\n" + block;
  }

  /// The text without our block: what it was before [#put].
  public static String remove(String text) {
    return MarkedPlace.in(text).map(place -> place.without(text)).orElse(text);
  }

  /// The lines of our block, each with its newline; empty where there is no block.
  public static Optional<String> body(String text) {
    return MarkedPlace.in(text)
        .map(place -> String.join("", place.lines().subList(place.begin() + 1, place.end())));
  }

  static boolean isMark(String line, String mark) {
    return line.stripTrailing().equals(mark);
  }
}
