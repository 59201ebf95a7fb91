package dev.mooring.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.guide.GuidePage;
import dev.mooring.app.guide.PlainText;
import dev.mooring.check.Hint;
import dev.mooring.text.Phrasebook;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The guide says of each hint what the window says, in both languages.
class HintGuideTest {
  /// Stands where a message names the case at hand.
  private static final String NAMED = "\ue000";

  @ParameterizedTest
  @EnumSource
  void thePageIsMadeOfTheBundleAndTheParts(HintPage page) throws IOException {
    assertThat(page.written())
        .as("a page that is out of date: `mvn -Phints` writes both anew")
        .isEqualTo(page.text());
  }

  @ParameterizedTest
  @EnumSource
  void everythingThatTheCaseFillsInHasAName(HintPage page) throws IOException {
    assertThat(page.text()).doesNotContainPattern("\\{\\d}");
  }

  /// Markdown gives some characters a meaning; a message says them as they are.
  @ParameterizedTest
  @EnumSource(Hint.class)
  void theGuideSaysWhatTheWindowSays(Hint hint) {
    for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      var section =
          GuidePage.of("hints", locale).section(hint.code()).stream()
              .map(PlainText::of)
              .collect(Collectors.joining("\n"));
      for (var part : new String[] {"what", "why", "todo"}) {
        assertThat(section).contains(said(hint + "." + part, locale));
      }
    }
  }

  private static String[] said(String key, Locale locale) {
    var named = Collections.nCopies(5, NAMED).toArray();
    return Pattern.compile(NAMED).split(new Phrasebook(locale).say(key, named));
  }
}
