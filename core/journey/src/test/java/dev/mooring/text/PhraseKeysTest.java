package dev.mooring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A phrase whose key isn't there is found when it is said, which may be in a failure that comes
/// once a year; so the sources are read. [MessagesTest] sees to it that both languages have the
/// same keys.
class PhraseKeysTest {
  private static final Pattern MADE = Pattern.compile("Phrase\\.of\\(\\s*\"([^\"]+)\"\\s*([,)+])");
  private static final Pattern WORD = Pattern.compile("\"((?:refusal|doing|keys)\\.[^\"]+)\"");
  private static final Set<String> KEYS =
      ResourceBundle.getBundle("dev.mooring.messages", Locale.ENGLISH).keySet();

  @Test
  void everyPhraseHasItsText() {
    var made =
        sources()
            .flatMap(text -> MADE.matcher(text).results())
            .map(found -> found.group(2).equals("+") ? found.group(1) + "*" : found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(made).hasSizeGreaterThan(200).allMatch(PhraseKeysTest::isThere);
  }

  @Test
  void everyRefusalsTextIsSaidSomewhere() {
    var said =
        sources()
            .flatMap(text -> WORD.matcher(text).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    assertThat(KEYS.stream().filter(key -> key.matches("(refusal|doing|keys)\\..*")))
        .isNotEmpty()
        .allMatch(
            key ->
                said.contains(key)
                    || said.stream().anyMatch(one -> one.endsWith(".") && key.startsWith(one)));
  }

  private static boolean isThere(String key) {
    return key.endsWith("*")
        ? KEYS.stream().anyMatch(known -> known.startsWith(key.substring(0, key.length() - 1)))
        : KEYS.contains(key);
  }

  private static Stream<String> sources() {
    try (var files = Files.walk(Path.of("src", "main", "java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
          .map(PhraseKeysTest::text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
