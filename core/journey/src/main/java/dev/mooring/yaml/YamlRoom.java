package dev.mooring.yaml;

/// How much one text may say. A few lines of aliases to aliases would otherwise fill the memory.
final class YamlRoom {
  private static final int DEEPEST = 100;
  private static final int LONGEST_LINE = 500_000;
  private static final long MOST = 250_000;
  private long used;

  /// @throws YamlProblem when the text is larger than the parser can bear: it reads a long line
  ///   again and again
  static void require(String text) throws YamlProblem {
    if (text.length() > YamlFile.LARGEST) {
      throw new YamlProblem(0, "it has more than " + YamlFile.LARGEST + " letters");
    }
    var longest = text.lines().mapToInt(String::length).max().orElse(0);
    if (longest > LONGEST_LINE) {
      throw new YamlProblem(0, "one of its lines has more than " + LONGEST_LINE + " letters");
    }
  }

  void enter(int depth, int line) throws YamlProblem {
    if (depth > DEEPEST) {
      throw new YamlProblem(line, "it is nested more than " + DEEPEST + " deep");
    }
  }

  long used() {
    return used;
  }

  /// @param weight values, and letters by the hundred
  void take(long weight, int line) throws YamlProblem {
    used += weight;
    if (used > MOST) {
      throw new YamlProblem(line, "it says more than " + MOST + " values");
    }
  }
}
