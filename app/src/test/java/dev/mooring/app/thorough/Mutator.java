package dev.mooring.app.thorough;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes many wrong texts of a right one: by chance, and with words that parsers and terminals take
/// amiss.
record Mutator(Random random, List<String> dictionary) {
  String mutate(String valid) {
    var text = valid;
    for (var times = 1 + random.nextInt(3); times > 0; times--) {
      text = once(text);
    }
    return text;
  }

  private String once(String text) {
    var at = random.nextInt(text.length() + 1);
    var end = Math.min(text.length(), at + 1 + random.nextInt(12));
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, end) + text.substring(at);
      case 2 -> text.substring(0, at) + word() + text.substring(at);
      case 3 -> text.substring(0, at) + word() + text.substring(end);
      case 4 -> text.substring(0, at);
      case 5 -> lines(text);
      case 6 -> text.substring(0, at) + (char) random.nextInt(0x250) + text.substring(end);
      default -> value(text);
    };
  }

  private String word() {
    return random.nextInt(3) == 0 && !dictionary.isEmpty()
        ? dictionary.get(random.nextInt(dictionary.size()))
        : Evil.WORDS.get(random.nextInt(Evil.WORDS.size()));
  }

  /// One line twice, or at another place.
  private String lines(String text) {
    var lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return word();
    }
    var line = lines.get(random.nextInt(lines.size()));
    if (random.nextBoolean()) {
      lines.remove(line);
    }
    lines.add(random.nextInt(lines.size() + 1), line);
    return String.join("\n", lines) + "\n";
  }

  /// Another value of one key, with the form of the file intact.
  private String value(String text) {
    var lines = new ArrayList<>(text.lines().toList());
    var keyed =
        lines.stream().filter(line -> line.matches("\\s*-? ?[\\w-]+(:| ).*")).distinct().toList();
    if (keyed.isEmpty()) {
      return text + word();
    }
    var line = keyed.get(random.nextInt(keyed.size()));
    var separator = line.contains(": ") ? ": " : " ";
    var split = line.lastIndexOf(separator) + separator.length();
    lines.set(lines.indexOf(line), line.substring(0, split) + word());
    return String.join("\n", lines) + "\n";
  }
}
