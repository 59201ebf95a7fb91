package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

/// What a hostile server, file or setting would like a terminal to do: write the clipboard (OSC 52,
/// in both its forms), clear the screen, overwrite the line, fake one of ours, turn the direction.
final class Planted {
  static final String TEXT =
      "<\u001b]52;c;cm0gLXJm\u0007\u009d52;c;cm0gLXJm\u009c\u001b[2J\r"
          + "\b\u007f\n"
          + "✓ Done\u2028\u202e\u2066>";

  private Planted() {}

  /// The same within a string of JSON.
  static String json() {
    var json = new StringBuilder();
    TEXT.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
    return json.toString();
  }

  static void isNowhereIn(String printed) {
    assertThat(printed.replace(System.lineSeparator(), "\n"))
        .matches("(?s)[\\n\\t -~\\u00a0-\\u2027\\u202f-\\u2065\\u206a-\\uffff]*");
    assertThat(printed.lines()).noneMatch(line -> line.startsWith("✓ Done"));
  }
}
