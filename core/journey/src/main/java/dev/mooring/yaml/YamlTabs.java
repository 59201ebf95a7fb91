package dev.mooring.yaml;

/// The most frequent mistake in YAML has a sentence of its own.
final class YamlTabs {
  private YamlTabs() {}

  /// What is wrong in a line that the parser does not understand.
  static String saysTab(String text, int line) {
    var begun = text.lines().skip(Math.max(0, line - 1L)).findFirst().orElse("");
    return begun.matches("(?s)\\s*\\t.*")
        ? "it is indented with a tab, and YAML takes spaces"
        : "it cannot be understood as YAML";
  }
}
