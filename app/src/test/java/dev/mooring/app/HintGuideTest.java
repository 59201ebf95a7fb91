package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.guide.GuidePage;
import dev.mooring.app.guide.PlainText;
import dev.mooring.check.Hint;
import dev.mooring.text.Phrasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The guide says of each hint what the window says, in both languages.
class HintGuideTest {
  private static final Path GUIDE = Path.of("..", "src", "site", "guide");

  /// Stands where a message names the case at hand.
  private static final String NAMED = "\ue000";

  @ParameterizedTest
  @CsvSource({"hints.md", "zh/hints.md"})
  void everyHintHasItsSection(String page) throws IOException {
    var lines = Files.readAllLines(GUIDE.resolve(page));

    assertThat(Hint.values())
        .as("a person searches for the code that the screen shows")
        .allSatisfy(hint -> assertThat(lines).containsOnlyOnce("## " + hint));
    assertThat(lines.stream().filter(line -> line.startsWith("## ")))
        .as("a section of a code that there is not")
        .hasSameSizeAs(Hint.values());
  }

  @ParameterizedTest
  @EnumSource(Hint.class)
  void theGuideSaysWhatTheWindowSays(Hint hint) {
    for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      var section =
          GuidePage.of("hints", locale).section(hint.code()).stream()
              .map(PlainText::of)
              .collect(Collectors.joining("\n"));
      for (var part : new String[] {"why", "todo"}) {
        assertThat(section).contains(said(hint + "." + part, locale));
      }
    }
  }

  private static String[] said(String key, Locale locale) {
    var named = Collections.nCopies(5, NAMED).toArray();
    return Pattern.compile(NAMED).split(new Phrasebook(locale).say(key, named));
  }
}
